"""Holds the manifest to Kubernetes' own schema, and runs each Job's command as its pods would.

usage: kubernetes.py MANIFEST FOLDER      (FOLDER/agencies.xlsx in, FOLDER/kubernetes out)
"""

import os
import pathlib
import subprocess
import sys

import kubernetes_validate
import yaml


def main():
    manifest, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    raingan = pathlib.Path(os.environ["RAINGAN"])
    for job in yaml.safe_load_all(manifest.read_text()):
        kubernetes_validate.validate(job, kubernetes_validate.latest_version(), strict=True)
        spec = job["spec"]
        container = spec["template"]["spec"]["containers"][0]
        claims = {volume["name"] for volume in spec["template"]["spec"]["volumes"]}
        assert {mount["name"] for mount in container["volumeMounts"]} <= claims
        given = {entry["name"]: entry["value"] for entry in container["env"]}
        mount = container["volumeMounts"][0]["mountPath"]
        given["WORKBOOK"] = given["WORKBOOK"].replace(mount, str(work))
        given["FOLDER"] = str(work / "kubernetes")
        indices = range(spec["completions"]) if spec.get("completionMode") == "Indexed" else [None]
        if "SHARES" in given:
            assert int(given["SHARES"]) == spec["completions"], "as many shares as completions"
        pods = []
        for index in indices:
            environment = {"PATH": f"{raingan.parent}:{os.environ['PATH']}", **given}
            if index is not None:
                environment["JOB_COMPLETION_INDEX"] = str(index)
            pods.append(subprocess.Popen(container["command"] + container["args"], env=environment,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        assert [pod.wait() for pod in pods] == [0] * len(pods), job["metadata"]["name"]


if __name__ == "__main__":
    main()
