#!/usr/bin/env python3
"""What becomes of `raingan preview` in a browser, and under attack.

    preview.py RAINGAN EXAMPLES SCENARIO...   one finding a line; nothing where all is well

Records are copied from EXAMPLES and changed in a folder of their own. RAINGAN_CHROMIUM names the browser,
/usr/bin/chromium where it doesn't; RAINGAN_STORM how often the record is saved in a storm.
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

CHROMIUM = os.environ.get("RAINGAN_CHROMIUM", "/usr/bin/chromium")
found = []


def check(condition, text):
    if not condition:
        found.append(text)
    return condition


def until(condition, text, seconds=60):
    """Waits for what must come; how long it takes is no test's business."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    found.append(f"never: {text}")
    return None


class Server:
    """A running preview of a copy of a record."""

    def __init__(self, record, *arguments, environment=None):
        self.record = pathlib.Path(record)
        self.process = subprocess.Popen(
            [PROGRAM, "preview", str(self.record), "--port", "0", *arguments], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env={**os.environ, "LANG": "th_TH.UTF-8", **(environment or {})})
        line = self.process.stdout.readline()
        match = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if not match:
            raise SystemExit(f"no address in {line!r}: {self.process.stderr.read()}")
        self.address, self.port = match.group(0), int(match.group(1))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(20)
            check(code == 0, f"SIGTERM ends with {code}")
        except subprocess.TimeoutExpired:
            self.process.kill()
            found.append("SIGTERM does not end it")
        check(self.process.stderr.read() == "", "it says something on standard error")

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def ask(self, data):
        """The answer to some bytes, status and all."""
        with self.connect() as connection:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.sendall(data)
            parts = []
            with contextlib.suppress(ConnectionResetError):
                while part := connection.recv(65536):
                    parts.append(part)
            return b"".join(parts)

    def get(self, path, method="GET", host=None, fields=""):
        return self.ask(f"{method} {path} HTTP/1.1\r\nHost: {host or f'127.0.0.1:{self.port}'}\r\n{fields}\r\n".encode())

    def status(self, *arguments, **options):
        answer = self.get(*arguments, **options)
        return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0

    def memory(self):
        """Bytes that the process holds."""
        return int(pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Events:
    """A reader of a server's events."""

    def __init__(self, server, kind=""):
        self.connection = server.connect()
        path = "/events" + (f"?kind={kind}" if kind else "")
        self.connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
        self.rest = b""
        self.state = {}

    def close(self):
        self.connection.close()

    def wait(self, condition, text, seconds=60):
        """The first state that is as it should be."""
        end = time.monotonic() + seconds
        while not (self.state and condition(self.state)):
            self.connection.settimeout(max(end - time.monotonic(), 0.01))
            try:
                part = self.connection.recv(65536)
            except TimeoutError:
                part = b""
            if not part:
                found.append(f"never: {text}; last {json.dumps(self.state, ensure_ascii=False)[:300]}")
                return self.state
            self.rest += part
            *lines, self.rest = self.rest.split(b"\n")
            for line in lines:
                if line.startswith(b"data: "):
                    self.state = json.loads(line[6:])
        return self.state


class Browser:
    """A page of the preview in Chromium, with an eye on what it does that it must not."""

    def __init__(self, playwright, server, width=1440, height=900, scheme="light"):
        self.browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        self.page = self.browser.new_page(
            viewport={"width": width, "height": height}, color_scheme=scheme, accept_downloads=True)
        self.page.on("console", self.note)
        self.page.on("pageerror", lambda error: found.append(f"error: {error}"))
        self.page.on("request", lambda request: check(
            request.url.startswith((server.address, "data:", "blob:", "chrome-extension:", "chrome://")), f"request: {request.url}"))
        self.page.goto(server.address)
        until(lambda: len(self.report()) > 1000, "the report in the page")

    @staticmethod
    def note(message):
        """What the console says that it must not."""
        address = message.location.get("url", "")
        # Chromium's PDF viewer is a page of a hundred parts of its own. On a machine that is slow enough some are still on their way when
        # its frame is taken away, seconds after it has the file: then Chromium says that it gave them up. None of them is the preview's.
        is_viewers = address.startswith(("chrome-extension://", "chrome://resources/")) and "net::ERR_FAILED" in message.text
        if message.type in ("error", "warning") and not is_viewers:
            found.append(f"console: {message.text} ({address})")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.browser.close()

    def run(self, script, *arguments):
        return self.page.evaluate(script, *arguments)

    def frame(self, script):
        """Runs a script on `page`, the report's document."""
        return self.page.evaluate(
            f"() => {{ const page = document.getElementById('flow').contentDocument; return ({script}); }}")

    def report(self):
        return self.frame("page.body ? page.body.innerText : ''").replace("\u200b", "").replace("\u2060", "")


def scenario(function):
    SCENARIOS[function.__name__] = function
    return function


SCENARIOS = {}


def copy(name, folder):
    return pathlib.Path(shutil.copy(EXAMPLES / f"{name}.yaml", folder))


def save(path, text):
    """As most editors save: beside it, then renamed."""
    other = path.with_name(path.name + ".tmp")
    other.write_text(text)
    other.replace(path)


# MARK: In the browser

# Labels of drawings that are hard to read on the page's paper (WCAG 2.2, 1.4.3), and drawings that have paper of their own.
FAINT_LABELS = """(() => {
  const style = (element) => page.defaultView.getComputedStyle(element);
  const light = (colour) => colour.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const paper = light(style(page.querySelector('.sheet')).backgroundColor);
  const drawings = [...page.querySelectorAll('figure svg')];
  return [...new Set(drawings.flatMap((drawing) => [...drawing.querySelectorAll('text')].map((label) => {
    const [low, high] = [paper, light(style(label).fill)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05) < 4.5 ? 'faint: ' + style(label).fill : '';
  }).concat(style(drawing).backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : 'a ground of its own')))].filter(Boolean)
    .concat(drawings.length ? [] : 'none');
})()"""


@scenario
def page(folder, playwright):
    """The page loads in all sizes and lights, is accessible, and asks for nothing from elsewhere."""
    from axe_playwright_python.sync_playwright import Axe

    with Server(copy("mae-sot-2568", folder)) as server:
        for width, scheme in [(1440, "light"), (1440, "dark"), (800, "light"), (320, "light"), (320, "dark")]:
            with Browser(playwright, server, width=width, scheme=scheme) as browser:
                name = f"{width} px, {scheme}"
                until(lambda: browser.run("document.querySelectorAll('#contents button').length > 10"), "contents")
                until(lambda: browser.run("document.querySelectorAll('.kind').length === 5"), "five kinds")
                check(browser.run("document.documentElement.lang") == "th", f"{name}: not Thai")
                check(browser.run("document.documentElement.scrollWidth") <= width, f"{name}: scrolls sideways")
                panels = ["side", "findings"] if width < 1000 else [None]
                for panel in panels:
                    if panel:
                        browser.page.click(f"#{panel}-button")
                        check(browser.run("document.documentElement.scrollWidth") <= width, f"{name}: {panel} too wide")
                    for violation in Axe().run(browser.page).response["violations"]:
                        nodes = "; ".join(str(node["target"]) for node in violation["nodes"][:3])
                        found.append(f"{name}, {panel}: axe: {violation['id']}: {violation['help']} at {nodes}")
                if scheme == "dark":
                    found.extend(f"{name}: drawings: {text}" for text in browser.frame(FAINT_LABELS))
                if (width, scheme) == (1440, "light"):
                    # As it is with all that the script has put into it.
                    markup = folder / "page.html"
                    markup.write_text("<!DOCTYPE html>\n" + browser.run("document.documentElement.outerHTML"))
                    checker = pathlib.Path(__file__).parents[1] / "HTMLTests" / "markup.py"
                    done = subprocess.run([sys.executable, str(checker), str(markup)], capture_output=True, text=True)
                    found.extend(f"Nu: {line}" for line in (done.stdout + done.stderr).splitlines())
                    style = folder / "preview.css"
                    style.write_bytes(server.get("/preview.css").split(b"\r\n\r\n", 1)[1])
                    done = subprocess.run([sys.executable, str(checker), str(style)], capture_output=True, text=True)
                    found.extend(f"Nu: {line}" for line in (done.stdout + done.stderr).splitlines())


@scenario
def saving(folder, playwright):
    """A changed score appears without a reload and without losing the place; an error appears and goes."""
    record = copy("mueang-klaeng-2564", folder)
    text = record.read_text()
    check("total: 64.68" in text, "the example's total is another")
    with Server(record) as server, Browser(playwright, server) as browser:
        browser.run("() => { window.stays = true; }")
        browser.frame("page.querySelector('h1[id^=analysis], h2[id^=analysis]').scrollIntoView()")
        before = browser.frame("page.querySelector('h1[id^=analysis], h2[id^=analysis]').getBoundingClientRect().top")
        # A preface makes everything below it move.
        extra = "narrative:\n  preface: " + "ข้อความที่เพิ่มขึ้นใหม่เพื่อให้หน้าก่อนหน้ายาวขึ้น " * 30 + "\n"
        narrative = text.replace("total: 64.68", "total: 63.21") + ("" if "\nnarrative:" in text else extra)
        save(record, narrative)
        until(lambda: "๖๓.๒๑" in browser.report() or "63.21" in browser.report(), "the new score")
        after = browser.frame("page.querySelector('h1[id^=analysis], h2[id^=analysis]').getBoundingClientRect().top")
        check(abs(before - after) < 3, f"the place moved from {before} to {after}")
        check(browser.run("window.stays"), "the page was loaded again")
        until(lambda: browser.run("document.getElementById('live').textContent") != "", "the change said aloud")
        # Half written: can't be read; the last good report stays, dimmed.
        record.write_text("agency: [\n" + narrative)
        until(lambda: browser.run("!document.getElementById('notice').hidden"), "the error above the report")
        notice = browser.run("document.getElementById('notice').textContent")
        check("บรรทัด" in notice and record.name in notice, f"the error names no place: {notice}")
        check(browser.run("document.querySelector('.stage').classList.contains('stale')"), "not dimmed")
        # What the button gives is said beside it, on a phone too, and is that.
        for width in [1440, 390, 320]:
            browser.page.set_viewport_size({"width": width, "height": 800})
            check(browser.run(SEEN, "#download-old"), f"{width} px: it isn't said that the PDF is the one before")
            check(browser.run("document.documentElement.scrollWidth") <= width, f"{width} px: scrolls sideways with an error")
        browser.page.set_viewport_size({"width": 1440, "height": 900})
        check("63.21" in browser.report() or "๖๓.๒๑" in browser.report(), "the last good report is gone")
        check(browser.run("document.querySelectorAll('.problem.error').length") >= 1, "the error is not listed")
        record.write_text(text)
        until(lambda: browser.run("document.getElementById('notice').hidden"), "the error gone")
        until(lambda: "64.68" in browser.report() or "๖๔.๖๘" in browser.report(), "the first score again")
        check(not browser.run("document.querySelector('.stage').classList.contains('stale')"), "still dimmed")
        check(browser.run("document.getElementById('download-old').hidden"), "the PDF is still that of before")


# Whether the frame holds the very elements that the program has, and nothing else.
SAME = """async () => {
  const text = await (await fetch('/report.html?kind=' + state.kind)).text();
  const next = new flow.contentWindow.DOMParser().parseFromString(text, 'text/html');
  return next.body.innerHTML === flow.contentDocument.body.innerHTML && next.title === flow.contentDocument.title;
}"""


@scenario
def changes(folder, playwright):
    """Whatever is changed, the frame's page becomes the program's; for what differs by blocks it is not asked for again."""
    record = copy("mae-sot-2568", folder)
    text = record.read_text()
    measure = text[text.index("  - title: การจัดทำประมวลจริยธรรม"):text.index("  - title: การจัดทำมาตรการส่งเสริมคุณธรรม")]
    assert text.count(measure) == 1 and "\n  preface:\n" in text and "total: 87.15" in text
    states = {
        "a score": (text.replace("total: 87.15", "total: 86.25"), 0),
        "a paragraph more": (text.replace("\n  preface:\n", "\n  preface:\n    - ย่อหน้าใหม่ที่ขึ้นต้นคำนำ\n"), 0),
        "as it was": (text, 0),
        "a measure less": (text.replace(measure, ""), 0),
        "a measure more": (text, 0),
        "another name": (text.replace("name: เทศบาลนครแม่สอด", "name: เทศบาลนครใหม่", 1), 0),
        "Thai digits": (text.replace("digits: arabic", "digits: thai"), None),
        "no preface": (text[:text.index("narrative:")] + text[text.index("measures:"):], None),
        "all again": (text, None),
        # A character that the fonts were not cut for changes the style sheet.
        "another font": (text.replace("total: 87.15", "total: 86.25").replace("ตาก", "ตาก Ω", 1), 1),
    }
    with Server(record) as server, Browser(playwright, server) as browser:
        asked = []
        browser.page.on("request", lambda request: asked.append(request.url) if "/report.html" in request.url else None)
        for name, (content, most) in states.items():
            reading = browser.run("state.reading")
            asked.clear()
            save(record, content)
            until(lambda: browser.run(f"state.reading > {reading} && state.fresh && !isLoading && !isBehind()"), name)
            check(most is None or len(asked) <= most, f"{name}: the page was asked for {len(asked)} times")
            check(browser.run(SAME), f"{name}: the frame holds another page")
        # So many at once that the news of some are never sent.
        for number in range(20):
            save(record, text.replace("total: 87.15", f"total: {60 + number}.25"))
            time.sleep(number % 4 * 0.02)
        until(lambda: "79.25" in browser.report() and browser.run("!isLoading && !isBehind()"), "the last of many")
        check(browser.run(SAME), "after many the frame holds another page")


@scenario
def latency(folder, playwright):
    """Not a test: says how long it takes from a save to the changed page, of a report of thirty pages, RAINGAN_SAVES times."""
    record = copy("mae-sot-2568", folder)
    text = record.read_text()
    paragraph = text[text.index("      เทศบาลนครแม่สอดจัดทำ"):text.index("\n    - >-\n      ข้อค้นพบ")]
    many = "".join(f"    - >-\n{paragraph}\n      ({number})\n" for number in range(50))
    text = text.replace("\n  preface:\n", "\n  preface:\n" + many)
    record.write_text(text)
    with Server(record) as server, Browser(playwright, server) as browser:
        until(lambda: browser.run("state.pages > 0 && document.querySelectorAll('.kind').length === 5"), "all kinds")
        browser.frame("page.scrollingElement.scrollTop = page.scrollingElement.scrollHeight / 2")
        # A message that is posted while a frame is made comes when it is painted.
        browser.run("""() => {
          window.times = { told: [], painted: [] };
          const now = () => performance.timeOrigin + performance.now();
          new MutationObserver(() => requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => times.painted.push(now());
            channel.port2.postMessage(null);
          })).observe(flow.contentDocument.body, { childList: true, subtree: true, characterData: true });
          source.addEventListener('message', () => times.told.push(now()));
        }""")
        told, painted = [], []
        for number in range(int(os.environ.get("RAINGAN_SAVES", "25"))):
            browser.run("() => { times.told = []; times.painted = []; }")
            other = record.with_name("saving.tmp")
            other.write_text(text.replace("total: 87.15", f"total: {60 + number % 7}.{10 + number % 80}"))
            start = time.time() * 1000
            other.replace(record)
            until(lambda: browser.run("times.painted.length"), "the changed page")
            told.append(browser.run("times.told[0]") - start)
            painted.append(browser.run("times.painted[0]") - start)
            # Until it is idle again: places, pages and the other kinds are made after the page.
            until(lambda: browser.run("state.pages > 0"), "its pages")
            time.sleep(0.8)
        for name, values in [("told", told), ("painted", painted)]:
            values.sort()
            print(f"{name}: median {values[len(values) // 2]:.0f} ms, {values[0]:.0f} to {values[-1]:.0f}", file=sys.stderr)
        print(f"{browser.run('state.pages')} pages, load {os.getloadavg()[0]:.1f}", file=sys.stderr)


@scenario
def findings(folder, playwright):
    """The list names each finding's place in the file and leads to its place in the report."""
    record = copy("mae-sot-2568", folder)
    # Findings of items alone: a way of following up saves the advice to have one.
    text = record.read_text()
    assert "    responsible: [กองการเจ้าหน้าที่]\n" in text
    record.write_text(text.replace("    responsible: [กองการเจ้าหน้าที่]\n",
                                   "    responsible: [กองการเจ้าหน้าที่]\n    monitoring: [รายงานผลทุกไตรมาส]\n"))
    with Server(record) as server, Browser(playwright, server) as browser:
        until(lambda: browser.run("document.querySelectorAll('.problem button').length") > 4, "places of the findings")
        items = browser.run("[...document.querySelectorAll('.problem')].map(item => item.innerText)")
        for number, item in enumerate(items):
            check(re.search(r"mae-sot-2568\.yaml บรรทัด \d+ คอลัมน์ \d+", item), f"no place in the file: {item}")
            code = re.search(r"ข้อ (o\d+)", item)
            browser.page.locator(".problem button").nth(number).click()
            marked = browser.frame(
                "(m => m && [m.closest('tr') ? m.closest('tr').innerText : m.innerText, m.getBoundingClientRect().top,"
                " page.activeElement === m])(page.querySelector('[data-marked]'))")
            if not check(marked, f"led nowhere: {item}"):
                continue
            check(0 <= marked[1] <= 900, f"out of sight: {item}")
            check(marked[2], f"not focused: {item}")
            check(code and re.search(rf"\b{code.group(1)}\b", marked[0]), f"led to {marked[0]!r} for {item!r}")
        # Of several places it says at which one is, and each of them is about what the finding is about.
        count = browser.run("targetsOf(state.problems[0]).length")
        check(count > 1, "the first finding has one place")
        # Whoever was at another one begins anew.
        check("แห่งที่" not in browser.page.locator(".problem button").first.inner_text(), "an old place is told still")
        for number in range(count + 1):
            browser.page.locator(".problem button").first.click()
            told = browser.page.locator(".problem button").first.inner_text()
            check(told.startswith(f"แห่งที่ {number % count + 1} จาก {count}"), f"at place {number + 1} it says {told}")
        texts = browser.run("state.problems.map(item => targetsOf(item).map(element => element.innerText))")
        for item, places in zip(items, texts):
            code = re.search(r"ข้อ (o\d+)", item).group(1)
            check(places and len(places) < 8, f"{len(places)} places of {code}")
            found.extend(f"{code} leads to {place!r}" for place in places if not re.search(rf"\b{code}\b", place))
        # By the keyboard alone: the next one.
        browser.page.keyboard.press("n")
        check(browser.frame("page.querySelectorAll('[data-marked]').length") == 1, "the key leads nowhere")
        # An error in a value leads to where the last good report has it; one in the form leads nowhere, and says so.
        text = record.read_text()
        save(record, re.sub(r"(\n  2568:\n(?:    .*\n)*?    total: )[\d.]+", r"\g<1>870", text))
        until(lambda: browser.run("document.querySelectorAll('.problem.error button').length") > 0, "an error with a place")
        # The old report is dimmed, but for what is marked in it.
        browser.page.locator(".problem.error button").first.click()
        check(browser.run("getComputedStyle(flow).opacity + getComputedStyle(flow).filter") == "1none", "the mark is dimmed")
        dimmed = browser.frame("[page.body].map(body => page.defaultView.getComputedStyle(body, '::after').position)[0]")
        check(dimmed == "fixed", "the report is not dimmed")
        check(browser.frame("page.defaultView.getComputedStyle(page.querySelector('[data-marked]')).zIndex") == "1",
              "the veil is over the mark")
        told = browser.run("document.getElementById('live').textContent")
        save(record, "agency: [\n")
        until(lambda: "ไม่มีตำแหน่งในรายงาน" in browser.run("document.getElementById('problems').innerText"),
              "an error without a place")
        check(told and browser.run("document.getElementById('live').textContent") != told, f"still said: {told}")
        # A record that is empty says nothing that the report could show elsewhere.
        save(record, "")
        until(lambda: browser.run("state.problems.length > 0 && state.problems.every(item => item.blocks) && !state.fresh"
                                  " && document.querySelectorAll('.problem').length === state.problems.length"), "an empty record")
        check(browser.run("document.querySelectorAll('.problem button').length") == 0, "an empty record has a place")
        check(browser.frame("page.querySelectorAll('[data-marked]').length") == 0, "what was marked of a problem that has gone is still")


@scenario
def places(folder, playwright):
    """What leads into the report leads to what it is about, and first to the thing itself."""
    record = copy("mae-sot-2568", folder)
    text = record.read_text()
    assert "total: 87.15" in text and "\n  preface:\n" in text and "9: 69.00" in text
    save(record, text.replace("total: 87.15", "total: 88.15").replace(
        "\n  preface:\n", "\n  preface:\n    - ชาวเทศบาลตำบลหนองบัวร่วมประเมิน\n"))
    with Server(record) as server, Browser(playwright, server) as browser:
        def placed(code):
            return browser.run("code => state.problems.filter(item => item.code === code)"
                               ".flatMap(item => targetsOf(item).map(element => element.innerText))", code)

        until(lambda: browser.run("state.problems.length > 0 && state.problems.every(item => item.blocks)"), "the places")
        total = placed("published-total-differs")
        check(total and "คะแนนรวม 88.15" in total[0], f"the total's first place: {total[:1]}")
        for place in total:
            check("88.15" in place and "คะแนน" in place, f"the total leads to {place!r}")
        check(any("หนองบัว" in place for place in placed("other-agency")), "a text of the record has no place")
        # Decimals that the report does not show, and the full score, have their places as well.
        save(record, text.replace("1: 95.24", "1: 0.9524"))
        until(lambda: browser.run("state.problems.some(item => item.code === 'likely-fraction' && item.blocks)"), "a fraction")
        shown = placed("likely-fraction")
        check(shown and all("0.95" in place or "การปฏิบัติหน้าที่" in place for place in shown), f"a fraction leads to {shown}")
        save(record, text.replace("total: 87.15", "total: 100.00"))
        until(lambda: any("100.00" in place for place in placed("published-total-differs")), "the place of the full score")
        # Of a row beside a cell of several rows only what is its own is marked, also where that cell stands above.
        for number in [0, 1]:
            marked = browser.run("""number => {
              const rows = [...flow.contentDocument.querySelectorAll('tbody')].map(body => [...body.rows])
                .find(rows => rows[0].querySelector('[rowspan="5"]'));
              goTo(rows[number], true);
              const cells = [...rows[number].cells].filter(cell => cell.rowSpan === 1);
              const painted = [...flow.contentDocument.querySelectorAll('[data-painted]')];
              return [painted.length === cells.length && cells.every(cell => painted.includes(cell)), rows[number].style.outlineStyle];
            }""", number)
            check(marked == [True, "none"], f"row {number} beside a cell of several is marked as {marked}")
        # What a year lacks as a whole is no other figure's.
        save(record, re.sub(r"\n    total: 87.15\n    level: ผ่าน", "", text))
        until(lambda: browser.run("state.problems.some(item => item.code === 'total-missing' && item.blocks)"), "a missing total")
        check(placed("total-missing") == [], f"a missing total leads to {placed('total-missing')}")
    # How many answered leads to what says so, and not to what follows from how many there are.
    record = copy("tha-nang-naeo-2566", folder)
    text = record.read_text()
    assert "internal: { population: 26, answered: 26 }" in text
    save(record, text.replace("internal: { population: 26, answered: 26 }", "internal: { population: 26, answered: 19 }"))
    for kind in ["annual", "measures"]:
        with Server(record, "--kind", kind) as server, Browser(playwright, server) as browser:
            until(lambda: browser.run("state.problems.length > 0 && state.problems.every(item => item.blocks)"), "the places")
            shown = browser.run("state.problems.filter(item => item.message.includes('19 คน'))"
                                ".flatMap(item => targetsOf(item).map(element => element.textContent))")
            check(shown and all("๑๙" in place for place in shown), f"{kind}: a small sample leads to {shown}")


# The middle of an element, and whether that is what one sees there.
SEEN = """selector => {
  const element = document.querySelector(selector), box = element.getBoundingClientRect();
  const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return element.contains(there) || there?.contains(element) === true && there !== document.documentElement && there !== document.body;
}"""


@scenario
def narrow(folder, playwright):
    """On any screen the list stays in sight while one goes through it, and what was saved is told and can be gone to."""
    record = copy("mae-sot-2568", folder)
    record = record.rename(folder / "ผลการประเมิน-ITA-เทศบาลนครแม่สอด-2568-ฉบับแก้ไขครั้งที่-2.yaml")
    text = record.read_text()
    with Server(record) as server:
        for width, height in [(1280, 800), (1100, 800), (820, 1100), (360, 740)]:
            with Browser(playwright, server, width=width, height=height) as browser:
                until(lambda: browser.run("document.querySelectorAll('.problem button').length") > 4, "places of the findings")
                # Both panels where there is room for both; else the contents come back when the findings are closed.
                panels = "['side', 'findings'].map(name => !document.getElementById(name).hidden)"
                was = browser.run(panels)
                browser.page.click("#findings-button")
                check(browser.run(panels) == [width == 1280, True], f"{width} px: the panels are {browser.run(panels)}")
                if width == 1100:
                    browser.page.click("#findings .close")
                    check(browser.run(panels) == was == [True, False], f"{width} px: the contents do not come back")
                    browser.page.click("#findings-button")
                # The file's name is read whole, where no pointer can ask for the rest.
                if width < 1000:
                    check(browser.run("(e => e.scrollWidth <= e.clientWidth)(document.getElementById('record'))")
                          and record.name in browser.run("document.getElementById('record').innerText"), f"{width} px: the name is cut")
                places = []
                for number in range(3):
                    browser.page.click("#step-forth")
                    check(browser.run(SEEN, ".problem.picked b"), f"{width} px: the list is not seen at step {number}")
                    box = browser.frame("(box => [box.top, box.bottom])(page.querySelector('[data-marked]').getBoundingClientRect())")
                    check(box[0] < browser.run("flow.clientHeight") and box[1] > 0, f"{width} px: out of sight at step {number}")
                    places.append(browser.run("picked"))
                check(places == [0, 1, 2], f"{width} px: it went to {places}")
                # What is read stays in sight while the window becomes narrower and wide again, and when a panel opens.
                browser.frame("page.querySelectorAll('h2')[8].scrollIntoView()")
                time.sleep(0.2)
                for other in [320, width]:
                    browser.page.set_viewport_size({"width": other, "height": height})
                    until(lambda: browser.frame("Math.abs(page.querySelectorAll('h2')[8].getBoundingClientRect().top) < 3"),
                          f"{width} px: the place after a window of {other} px")
                # Where one reads is seen in the contents, which lie over it.
                if width < 1000:
                    browser.page.click("#side-button")
                    check(browser.run("""() => {
                      const box = document.getElementById('contents').getBoundingClientRect();
                      const entry = document.querySelector('#contents [aria-current]').getBoundingClientRect();
                      return entry.top >= box.top && entry.bottom <= box.bottom;
                    }"""), f"{width} px: the current entry of the contents is out of sight")
                    browser.page.keyboard.press("Escape")
                # What is higher than what is seen of the report begins at its top.
                top = browser.run("""() => {
                  const paragraph = [...flow.contentDocument.querySelectorAll('p')].reduce((a, b) => a.offsetHeight > b.offsetHeight ? a : b);
                  paragraph.style.paddingBottom = '1500px';
                  goTo(paragraph, true);
                  const top = paragraph.getBoundingClientRect().top;
                  paragraph.style.paddingBottom = '';
                  return top;
                }""")
                check(0 <= top < 60, f"{width} px: what is high begins at {top}")
                # Of a wide table that cell is in sight that the finding is about.
                if width < 500:
                    cell = browser.run("""() => {
                      lead(0);
                      const cell = blocks()[state.problems[0].blocks[0]].getBoundingClientRect();
                      return [cell.left, cell.right, flow.clientWidth];
                    }""")
                    check(cell[0] >= 0 and cell[1] <= cell[2], f"{width} px: the cell is out of sight: {cell}")
                browser.page.click("#pages-button")
                until(lambda: browser.run("state.pages > 0 && !document.getElementById('pager').hidden"), "the pages")
                printed = browser.run("(goToPage(5), document.getElementById('page-label').textContent)")
                check(printed == "เลขหน้าที่พิมพ์ " + browser.run("state.labels[4]"), f"the printed number is told as {printed!r}")
                save(record, text.replace("total: 87.15", f"total: {60 + width % 30}.55"))
                until(lambda: browser.run("!document.getElementById('changed').hidden"), "the change told")
                check(browser.run(SEEN, "#changed"), f"{width} px: the way to the change is not seen")
                least = browser.run("""() => [...document.querySelectorAll('button, .tools a, .kind')]
                  .filter(e => e.offsetParent).map(e => e.getBoundingClientRect())
                  .reduce((least, box) => Math.min(least, box.height), 99)""")
                tall = browser.run("document.getElementById('changed').getBoundingClientRect().height")
                check(least >= 24 and tall >= (44 if width < 640 else 24), f"{width} px: {least} and {tall} px are hard to hit")
                check(browser.run("document.querySelectorAll('#pages iframe:not(.waiting)').length") == 1, "no pages are seen meanwhile")
                count = browser.run("changes.length")
                check(f"({count} แห่ง)" in browser.run("document.getElementById('changed').textContent"), f"{width} px: no count")
                browser.page.click("#changed")
                check(browser.run("document.getElementById('changed').textContent").startswith(f"แห่งที่ 1 จาก {count}"),
                      f"{width} px: the change's count")
                check(browser.frame("page.querySelectorAll('[data-marked]').length") == 1, f"{width} px: it leads nowhere")
                check(browser.run("document.documentElement.scrollWidth") <= width, f"{width} px: scrolls sideways")
                save(record, text)
                # The next browser is told of no change but its own.
                until(lambda: "87.15" in browser.report(), "the record as it was")


@scenario
def kinds(folder, playwright):
    """Kinds switch; what a record lacks for one is said; both views; the button for the PDF."""
    small = folder / "small.yaml"
    small.write_text(
        "agency: { name: เทศบาลตำบลตัวอย่าง }\nfiscalYear: 2568\nassessments:\n"
        "  2568: { total: 87.15, instruments: { IIT: 95.52, EIT: 95.66, OIT: 74.50 } }\n")
    with Server(small) as server, Browser(playwright, server) as browser:
        until(lambda: browser.run("document.querySelectorAll('.kind').length === 5"), "five kinds")
        lacking = browser.run("[...document.querySelectorAll('.kind:has(:disabled)')].map(item => item.innerText)")
        check(len(lacking) == 3 and all("ยังไม่มีมาตรการ" in text for text in lacking), f"lacking: {lacking}")
    record = copy("phanom-rung-2566", folder)
    with Server(record) as server, Browser(playwright, server) as browser:
        until(lambda: browser.run("document.querySelectorAll('.kind').length === 5"), "five kinds")
        first = browser.report()
        browser.page.check(".kind input[value=progress]")
        until(lambda: "ผลการดำเนินการ" in browser.report() and browser.report() != first, "the other kind")
        until(lambda: browser.run("location.hash").endswith("kind=progress"), "the kind in the address")
        until(lambda: browser.run("state.pages > 0"), "its pages")
        browser.page.click("#pages-button")
        source = until(lambda: browser.run(
            "(document.querySelector('#pages iframe')?.contentWindow.location.pathname) === '/report.pdf'"), "the pages")
        check(source and browser.run("document.getElementById('flow').hidden"), "both views at once")
        browser.page.click("#forth")
        check(browser.run("document.getElementById('page-number').value") == "2", "the next page")
        save(record, record.read_text().replace("fiscalYear: 2566", "fiscalYear: 2566 # saved"))
        text = record.read_text()
        save(record, text.replace("name: ", "name: ใหม่", 1))
        until(lambda: "&v=2" in browser.run("document.querySelector('#pages iframe:last-child').contentWindow.location.href"), "new pages")
        check(browser.run("document.querySelector('#pages iframe:last-child').contentWindow.location.hash").startswith("#page=2&"),
              "the page's number is lost")
        until(lambda: browser.run("state.pages > 0"), "the new pages' number")
        browser.page.fill("#page-number", "๓")
        browser.page.press("#page-number", "Enter")
        check(browser.run("document.getElementById('page-number').value") == "3", "a page in Thai digits")
        until(lambda: browser.run(
            "[...document.querySelectorAll('#contents [aria-current]')].length === 1 && "
            "!document.querySelector('#contents').lastElementChild.querySelector('[aria-current]')"), "the page's heading")
        with browser.page.expect_download() as download:
            browser.page.click("#download")
        check(download.value.suggested_filename == "phanom-rung-2566-progress.pdf",
              f"the file is named {download.value.suggested_filename}")
        check(pathlib.Path(download.value.path()).read_bytes().startswith(b"%PDF-"), "it is no PDF")
        browser.page.keyboard.press("v")
        check(not browser.run("document.getElementById('flow').hidden"), "the key does not switch the view")
        browser.page.evaluate("location.hash = location.hash + '&view=pages'")
        until(lambda: browser.run("document.getElementById('flow').hidden"), "the view that the address names")
        until(lambda: browser.run("state.pages > 0 && state.headings.length > 0"), "the pages' number")
        last = browser.run("state.pages")
        browser.page.fill("#page-number", str(last))
        browser.page.press("#page-number", "Enter")
        browser.page.keyboard.press("Escape")
        browser.page.click("#flow-button")
        until(lambda: browser.run("flow.contentDocument.scrollingElement.scrollTop > 2000"), "the place of the last page")


@scenario
def printing(folder, playwright):
    """Printed, there is the whole report and nothing of the page around it."""
    with Server(copy("mae-sot-2568", folder)) as server, Browser(playwright, server) as browser:
        path = folder / "printed.pdf"
        browser.page.pdf(path=str(path), prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True).stdout
        text = re.sub(r"\s", "", text)
        for heading in ["ความเป็นมา", "หลักเกณฑ์การประเมิน", "มาตรการ"]:
            check(heading in text, f"not printed: {heading}")
        check("ดาวน์โหลด" not in text, "the page around the report is printed")
        pages = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True).stdout
        count = int(re.search(r"Pages:\s+(\d+)", pages).group(1))
        check(10 <= count <= 60, f"printed on {count} pages")
        check(browser.run("document.querySelectorAll('.printed').length") == 0, "the copy is left behind")
        # As the published page is printed: its first heading has the size, the labels of its charts the type that they have there.
        names = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True).stdout
        check(not re.search("Noto|DejaVu|Loma|Liberation", names), f"printed in other type: {names}")
    # Pages that lie across stay so, and no table's head stands alone at a page's end.
    with Server(copy("phanom-rung-2566", folder), "--kind", "progress") as server, Browser(playwright, server) as browser:
        browser.page.pdf(path=str(path), prefer_css_page_size=True)
        sizes = subprocess.run(["pdfinfo", "-l", "99", str(path)], capture_output=True, text=True).stdout
        sizes = re.findall(r"size: +([\d.]+) x ([\d.]+)", sizes)
        check(sizes and all(float(width) > float(height) for width, height in sizes), f"pages of {sizes}")
        text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True).stdout
        for number, printed in enumerate(text.split("\f"), 1):
            last = printed.strip().splitlines()[-1:]
            check(not any("ความก้าวหน้าผล" in re.sub(r"\s", "", line) for line in last), f"page {number} ends in a table's head")


@scenario
def hostile(folder, playwright):
    """A record full of markup shows as text, and nothing of it runs."""
    nasty = "<script>top.ran=true</script><img src=x onerror=top.ran=true>\\\"'&amp;&lt;b&gt; javascript:top.ran=true </style></iframe>"
    record = folder / "nasty.yaml"
    record.write_text(
        f'agency: {{ name: "{nasty}", website: "https://x.example/%3Cscript%3E" }}\nfiscalYear: 2568\nassessments:\n'
        "  2568:\n    total: 87.15\n    instruments: { IIT: 95.52, EIT: 95.66, OIT: 74.50 }\n    items: { o2: 0 }\n"
        f'    remarks: {{ o2: "{nasty}" }}\n'
        f'measures:\n  - title: "{nasty}"\n    addresses: [o2]\n    steps: ["{nasty}", "http://x.example/<script>"]\n')
    with Server(record) as server, Browser(playwright, server) as browser:
        shown = browser.report()
        check("<script>top.ran=true</script>" in shown, "the text is not shown as it is")
        check("&amp;&lt;b&gt;" in shown, "an entity is read")
        until(lambda: browser.run("state && state.pages > 0"), "its pages")
        check("<script>" in browser.run("document.getElementById('title').textContent"), "the title is not text")
        for where in ["document", "document.getElementById('flow').contentDocument"]:
            scripts = browser.run(f"{where}.querySelectorAll('script:not([src=\"/preview.js\"]), [onerror]').length")
            check(scripts == 0, f"a script got into {where}")
            links = browser.run(f"[...{where}.querySelectorAll('a[href]')].filter(a => a.href.startsWith('javascript')).length")
            check(links == 0, f"a link of a script got into {where}")
        check(browser.run("typeof window.ran") == "undefined", "a script of the record ran")
        # Even a script that gets into the report does not run.
        browser.frame("page.body.append(Object.assign(page.createElement('script'), {textContent: 'top.ran=true'}))")
        browser.frame("page.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"top.ran=true\">')")
        time.sleep(0.3)
        check(browser.run("typeof window.ran") == "undefined", "a script in the frame ran")
        found[:] = [text for text in found if "Content Security Policy" not in text and "sandboxed" not in text
                    and not text.startswith("request: http://127.0.0.1")]


# MARK: Files


@scenario
def files(folder, _):
    """However a file is saved, what it says last is shown; what editors make for themselves is not looked at."""
    record = copy("mae-sot-2568", folder)
    text = record.read_text()

    def titled(name):
        return re.sub(r"(?m)^(\s+name: ).*$", rf"\g<1>{name}", text, count=1)

    with Server(record) as server:
        events = Events(server)
        events.wait(lambda state: state["fresh"], "the first state")
        ways = {
            "written over": lambda text: record.write_text(text),
            "renamed over": lambda text: save(record, text),
            "deleted and written": lambda text: (record.unlink(), time.sleep(0.05), record.write_text(text)),
            "kept as a copy": lambda text: (record.rename(str(record) + "~"), record.write_text(text)),
        }
        for number, (name, way) in enumerate(ways.items()):
            way(titled(f"หน่วยงานที่ {number}"))
            events.wait(lambda state: state["agency"] == f"หน่วยงานที่ {number}" and state["fresh"], name)
        # Never closed: written piece by piece, as a slow program does.
        with open(record, "w") as file:
            whole = titled("หน่วยงานที่เขียนช้า")
            for start in range(0, len(whole), len(whole) // 4 + 1):
                file.write(whole[start:start + len(whole) // 4 + 1])
                file.flush()
                time.sleep(0.12)
            events.wait(lambda state: state["agency"] == "หน่วยงานที่เขียนช้า" and state["fresh"], "written slowly")
        # Gone: the last good report stays, and it is said.
        record.unlink()
        events.wait(lambda state: not state["fresh"] and state["page"] > 0, "the record gone")
        save(record, text)
        state = events.wait(lambda state: state["fresh"], "it is back")
        # Kinds, places and pages that are still being made raise the serial number, but not that of the reading.
        reading = state["reading"]
        for name in [f".{record.name}.swp", "4913", f"{record.name}~", f".~lock.{record.name}#", "other.yaml", "notes.txt"]:
            (folder / name).write_text("x")
        time.sleep(0.6)
        save(record, titled("หน่วยงานสุดท้าย"))
        state = events.wait(lambda state: state["agency"] == "หน่วยงานสุดท้าย" and state["fresh"], "one more change")
        check(state["page"] > 0, "no page")
        check(state["reading"] == reading + 1,
              f"read {state['reading'] - reading} times instead of once: editors' files were looked at")
        events.close()


@scenario
def templates(folder, _):
    """A change of a template, of the style and of a picture shows as one of the record does."""
    record = copy("mae-sot-2568", folder)
    own = folder / "own"
    (own / "sections").mkdir(parents=True)
    shutil.copy(EXAMPLES.parent / "Templates" / "style.yaml", own)
    with Server(record, "--templates", str(own)) as server:
        events = Events(server)
        state = events.wait(lambda state: state["fresh"], "the first state")
        page = state["page"]
        style = own / "style.yaml"
        save(style, style.read_text().replace("size: 16", "size: 17"))
        state = events.wait(lambda state: state["page"] > page, "the style")
        preface = EXAMPLES.parent / "Templates" / "sections" / "preface.xml"
        save(own / "sections" / "preface.xml", "<section><p>คำนำของเราเอง</p></section>")
        events.wait(lambda new: new["page"] > state["page"], "the template")
        shown = re.sub("<[^>]*>|[\u200b\u2060]", "", server.get("/report.html").decode())
        check("คำนำของเราเอง" in shown, "the template's text")
        save(own / "sections" / "preface.xml", "<section><p>{{nonsense}}</p></section>")
        events.wait(lambda new: not new["fresh"] and new["problems"][0].get("file") == "sections/preface.xml", "a template's error and its folder")
        (own / "sections" / "preface.xml").unlink()
        events.wait(lambda new: new["fresh"], "the shared template again")
        check(preface.exists(), "the example templates moved")
        # A picture that is not there yet, comes, and changes.
        text = record.read_text()
        save(record, re.sub(r"(?m)^(agency:\n)", r"\g<1>  logo: pictures/logo.png\n", text, count=1))
        state = events.wait(
            lambda new: not new["fresh"] and all("blocks" in item for item in new["problems"]), "a picture that is missing")
        check(state["problems"][0]["blocks"] == [], "a picture that is missing has a place")
        (folder / "pictures").mkdir()
        (folder / "pictures" / "logo.png").write_bytes(png(8))
        state = events.wait(lambda new: new["fresh"], "the picture")
        save_bytes = png(16)
        (folder / "pictures" / "logo.png").write_bytes(save_bytes)
        events.wait(lambda new: new["fresh"] and new["page"] > state["page"], "another picture")
        events.close()


def png(size):
    """A white square."""
    import struct
    import zlib

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xff" * size * 3) * size
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@scenario
def workbook(folder, _):
    """A workbook is watched as a record is, and its findings name sheet and cell."""
    source = copy("mae-sot-2568", folder)
    book = folder / "form.xlsx"

    def write(text):
        source.write_text(text)
        book.unlink(missing_ok=True)
        done = subprocess.run(
            [PROGRAM, "new", str(book), "--year", "2568", "--from", str(source)], capture_output=True, text=True)
        check(done.returncode == 0, done.stderr)

    text = source.read_text()
    write(text)
    with Server(book) as server:
        events = Events(server)
        state = events.wait(
            lambda state: state["fresh"] and state["problems"] and all("blocks" in item for item in state["problems"]),
            "the workbook's report")
        for item in state["problems"]:
            check(item.get("sheet") and re.fullmatch(r"[A-Z]+\d+", item.get("cell", "")), f"no cell: {item}")
            check(item["blocks"], f"no place in the report: {item}")
        write(re.sub(r"(?m)^(\s+name: ).*$", r"\g<1>เทศบาลในสมุดงาน", text, count=1))
        events.wait(lambda state: state["agency"] == "เทศบาลในสมุดงาน", "the workbook's change")
        events.close()


# MARK: Attacks


def as_nobody(family, address, port):
    """What another user is answered."""
    script = (
        "import os, socket, sys; os.setgid(65534); os.setuid(65534); "
        f"c = socket.socket({int(family)}); c.connect(({address!r}, {port})); "
        f"c.sendall(b'GET / HTTP/1.1\\r\\nHost: 127.0.0.1:{port}\\r\\n\\r\\n'); "
        "sys.stdout.buffer.write(c.makefile('rb').read())")
    return subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60).stdout


@scenario
def requests(folder, _):
    """What is not the preview's own request is refused, and the server goes on."""
    with Server(copy("mae-sot-2568", folder)) as server:
        check(server.status("/") == 200, "the page is not answered")
        for path in ["/../etc/passwd", "//etc/passwd", "/etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
                     "/report.html/../../etc/passwd", "/" + server.record.name, str(server.record), "/preview.js/", "/.git"]:
            check(server.status(path) == 404, f"{path} is answered by {server.status(path)}")
        for host in ["evil.example", f"evil.example:{server.port}", "127.0.0.1", "127.0.0.1:1", f"[::1]:{server.port}"]:
            for path in ["/", "/events", "/report.html", "/report.pdf"]:
                check(server.status(path, host=host) == 403, f"{path} is answered for {host}")
        for fields in ["Origin: https://evil.example\r\n", "Origin: null\r\n", "Sec-Fetch-Site: cross-site\r\n"]:
            check(server.status("/report.html", fields=fields) == 403, f"answered with {fields}")
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"]:
            check(server.status("/", method=method) == 405, f"{method} is answered")
        check(server.status("/", fields="Content-Length: 5\r\n") == 413, "a body is taken")
        check(server.status("/", fields="Transfer-Encoding: chunked\r\n") == 413, "a body in chunks is taken")
        check(server.status("/", fields="Cookie: " + "a" * 15_000 + "\r\n") == 200, "cookies of other programs are refused")
        for size in [16_384, 20_000, 70_000]:
            check(server.status("/", fields="Cookie: " + "a" * size + "\r\n") == 431, f"a head of {size} bytes is taken")
        check(server.status("/", fields="A: b\r\n" * 1_000) == 431, "a thousand fields are taken")
        check(server.status("/" + "a" * 4_000) == 414, "a huge target is taken")
        check(server.status("/report.html?kind=../../etc") == 404, "an unknown kind is answered")
        check(server.ask(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03").startswith(b"HTTP/1.1 400"), "TLS is answered")
        check(b"HTTP/1.1 400" in server.ask(b"GET / HTTP/1.1\r\n\r\n"), "a request without a host is answered")
        # Other users of this machine reach the port, and nothing behind it.
        if os.geteuid() == 0:
            for family, address in [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::ffff:127.0.0.1")]:
                answer = as_nobody(family, address, server.port)
                check(answer.startswith(b"HTTP/1.1 403"), f"another user gets {answer[:60]}")
        head = server.get("/report.html", method="HEAD")
        check(head.startswith(b"HTTP/1.1 200") and head.endswith(b"\r\n\r\n"), "HEAD has a body")
        for field in [b"nosniff", b"no-referrer", b"same-origin", b"no-store", b"Content-Security-Policy: default-src 'none'"]:
            check(field in head, f"no {field}")
        # What nobody looks at is made for whoever asks, also for one that has said all it will say.
        with contextlib.closing(server.connect()) as connection:
            connection.sendall(f"GET /report.pdf?kind=matrix HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
            connection.shutdown(socket.SHUT_WR)
            connection.settimeout(50)
            answer = b""
            while data := connection.recv(65_536):
                answer += data
            check(answer.startswith(b"HTTP/1.1 200") and b"%%EOF" in answer, f"half-closed, it gets {answer[:60]}")
        # More connections than it holds: the rest still get through, and those that say nothing are let go.
        idle = [server.connect() for _ in range(1_000)]
        check(server.status("/") == 200, "a thousand connections shut it off")
        descriptors = len(os.listdir(f"/proc/{server.process.pid}/fd"))
        check(descriptors < 300, f"{descriptors} descriptors are open")
        for connection in idle:
            connection.close()
        until(lambda: len(os.listdir(f"/proc/{server.process.pid}/fd")) < 30, "the connections' end")
        # Nobody else on the network reaches it.
        addresses = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
        for address in addresses:
            with contextlib.suppress(OSError), socket.create_connection((address, server.port), timeout=2):
                if ":" not in address:
                    found.append(f"it listens on {address}")


@scenario
def storm(folder, _):
    """Saved at full speed before fifty readers and one that never reads: it stays up, holds no more memory, ends right."""
    record = copy("mae-sot-2568", folder)
    text = record.read_text()
    saves = int(os.environ.get("RAINGAN_STORM", "60"))
    with Server(record) as server:
        readers = [Events(server) for _ in range(50)]
        readers[0].wait(lambda state: state["fresh"] and "pages" in state, "the first state")
        deaf = server.connect()
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        deaf.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
        ends = [threading.Thread(target=reader.wait, args=(
            lambda state: state["agency"] == "หน่วยงานสุดท้าย", "the last state"), kwargs={"seconds": 120 + saves})
                for reader in readers]
        for thread in ends:
            thread.start()

        def storm_of(count, name):
            for number in range(count):
                here = f"หน่วยงานที่ {name} {number}"
                record.write_text(re.sub(r"(?m)^(\s+name: ).*$", rf"\g<1>{here}", text, count=1))
            return server.memory()

        start = time.monotonic()
        storm_of(saves // 4, "ก")
        time.sleep(1.5)
        early = server.memory()
        storm_of(saves - saves // 4, "ข")
        took = time.monotonic() - start
        record.write_text(re.sub(r"(?m)^(\s+name: ).*$", r"\g<1>หน่วยงานสุดท้าย", text, count=1))
        for thread in ends:
            thread.join()
        late = server.memory()
        check(late < early + (24 << 20), f"memory grew from {early >> 20} to {late >> 20} MB")
        check(server.status("/report.html") == 200, "it is down")
        if "RAINGAN_STORM" in os.environ:
            print(f"{saves} saves in {took:.1f} s, memory {early >> 20} MB, then {late >> 20} MB", file=sys.stderr)
        deaf.close()
        for reader in readers:
            reader.close()


@scenario
def lost(folder, playwright):
    """Where the program has ended, the page says so and offers nothing that needs it; it goes on when the program is back."""
    record = copy("mae-sot-2568", folder)
    with Server(record) as server:
        browser = Browser(playwright, server)
        until(lambda: browser.run("document.getElementById('download').hasAttribute('href')"), "a PDF to download")
    with browser:
        until(lambda: browser.run("document.getElementById('notice').textContent.includes('ขาดการเชื่อมต่อ')"), "the loss told")
        check(browser.run("document.querySelector('.stage').classList.contains('stale')"), "the report isn't dimmed")
        check(not browser.run("document.getElementById('download').hasAttribute('href')"), "a download that can't be had")
        again = subprocess.Popen(
            [PROGRAM, "preview", str(record), "--port", str(server.port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            until(lambda: browser.run("document.getElementById('notice').hidden"), "the connection back")
            until(lambda: not browser.run("document.querySelector('.stage').classList.contains('stale')"), "the report as it was")
        finally:
            again.send_signal(signal.SIGTERM)
            again.wait(20)
    # The browser tells of each try to connect.
    found[:] = [text for text in found if "net::ERR_" not in text]


@scenario
def ports(folder, _):
    """Ports and signals: the next free one, a clear error, a clean end."""
    record = copy("mae-sot-2568", folder)
    environment = {**os.environ, "LANG": "th_TH.UTF-8"}

    def start(*arguments):
        return subprocess.Popen(
            [PROGRAM, "preview", str(record), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=environment)

    first, second = start(), start()
    try:
        lines = [process.stdout.readline() for process in (first, second)]
        numbers = [int(re.search(r":(\d+)/", line).group(1)) for line in lines]
        check(numbers[0] != numbers[1], "two on one port")
        taken = start("--port", str(numbers[0]))
        output, errors = taken.communicate(timeout=30)
        check(taken.returncode == 3 and output == "", f"a port in use ends with {taken.returncode}")
        check(str(numbers[0]) in errors and "ใช้อยู่" in errors and errors.count("\n") == 1, f"it says: {errors}")
    finally:
        first.send_signal(signal.SIGINT)
        second.send_signal(signal.SIGTERM)
    for process in (first, second):
        check(process.wait(20) == 0, f"a signal ends it with {process.returncode}")
        check(process.stderr.read() == "", "it says something at its end")
    for arguments, code in [(["--port", "x"], 2), (["--port", "70000"], 2), (["--kind", "none"], 2)]:
        process = start(*arguments)
        process.communicate(timeout=30)
        check(process.returncode == code, f"{arguments} ends with {process.returncode}")
    record.unlink()
    process = start()
    _, errors = process.communicate(timeout=30)
    check(process.returncode == 1 and record.name in errors, f"a missing record ends with {process.returncode}: {errors}")
    # What opens the browser is given the address, and nothing goes through a shell.
    record = copy("mae-sot-2568", folder)
    opener = folder / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$1" > "{folder}/opened"\n')
    opener.chmod(0o755)
    with Server(record, "--open", environment={"PATH": f"{opener.parent}:/usr/bin:/bin"}) as server:
        until(lambda: (folder / "opened").exists() and (folder / "opened").read_text() == f"1\n{server.address}\n",
              "the browser opened")


NEEDS_BROWSER = {"page", "saving", "latency", "changes", "findings", "places", "narrow", "kinds", "printing", "hostile", "lost"}


def main():
    global PROGRAM, EXAMPLES
    PROGRAM, EXAMPLES = sys.argv[1], pathlib.Path(sys.argv[2])
    for name in sys.argv[3:]:
        with tempfile.TemporaryDirectory() as folder:
            if name in NEEDS_BROWSER:
                from playwright.sync_api import sync_playwright

                if not os.path.exists(CHROMIUM):
                    sys.exit(f"{CHROMIUM} is missing: install chromium, or name it in RAINGAN_CHROMIUM")
                with sync_playwright() as playwright:
                    SCENARIOS[name](pathlib.Path(folder), playwright)
            else:
                SCENARIOS[name](pathlib.Path(folder), None)
        for text in found:
            print(f"{name}: {text}")
        found.clear()


if __name__ == "__main__":
    main()
