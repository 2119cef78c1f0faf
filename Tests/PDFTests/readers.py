#!/usr/bin/env python3
"""What PDF readers make of a file.

    readers.py text FILE.pdf CACHE   each reader's text, as JSON: {reader: text}
    readers.py pictures              pictures of each kind, as JSON: {name: Base64}
    readers.py corners FILE.pdf …    the colours near two corners of each first page
    readers.py images FILE.pdf …     each picture as it is drawn: its box, and the colours of its quarters, as JSON
    readers.py alike A.pdf B.pdf     where the lines or the looks of two files differ, one finding a line; nothing where they are alike
    readers.py check FILE.pdf …      what is wrong with syntax and tags, one finding a line; nothing where all is well

CACHE is a folder for pdf.js, unpacked out of Firefox. A reader that is missing ends the run with a message that names it.
"""
import base64
import json
import os
import shutil
import struct
import subprocess
import sys
import zipfile
import zlib

JAVA = "/usr/share/java/"
JARS = ["pdfbox2", "pdfbox2-tools", "fontbox2", "commons-logging", "commons-io"]
FIREFOX = [f"/usr/lib/{name}/{path}omni.ja" for name in ["firefox-esr", "firefox"] for path in ["", "browser/"]]


def need(path, package):
    if not (shutil.which(path) or os.path.exists(path)):
        sys.exit(f"{path} is missing: install {package}")


def run(*command, environment=None):
    done = subprocess.run(command, capture_output=True, env=environment, timeout=120)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace')[:400]}")
    return done.stdout.decode()


def poppler(path):
    need("pdftotext", "poppler-utils")
    return run("pdftotext", "-enc", "UTF-8", path, "-")


def poppler_raw(path):
    need("pdftotext", "poppler-utils")
    return run("pdftotext", "-raw", "-enc", "UTF-8", path, "-")


def mutool(path):
    need("mutool", "mupdf-tools")
    return run("mutool", "draw", "-q", "-F", "txt", "-o", "-", path)


def pymupdf(path):
    import pymupdf

    with pymupdf.open(path) as document:
        return "".join(page.get_text() for page in document)


def pdfium(path):
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path))


def pdfium_range(path):
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def pdfminer(path):
    from pdfminer.high_level import extract_text

    return extract_text(path)


def pypdf(path):
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def pdfbox(path):
    need("java", "default-jre-headless")
    jars = [JAVA + name + ".jar" for name in JARS]
    for jar in jars:
        need(jar, "libpdfbox2-java")
    return run(
        "java", "-cp", ":".join(jars), "org.apache.pdfbox.tools.ExtractText", "-console", "-encoding", "UTF-8", path
    )


def unpack_pdfjs(build):
    os.makedirs(build, exist_ok=True)
    folder = "chrome/pdfjs/content/build/"
    for archive in filter(os.path.exists, FIREFOX):
        with zipfile.ZipFile(archive) as files:
            if folder + "pdf.mjs" not in files.namelist():
                continue
            # The worker comes last: it is the sign that all is there.
            for name in ["pdf.mjs", "pdf.worker.mjs"]:
                part = os.path.join(build, f"{name}.{os.getpid()}")
                with open(part, "wb") as out:
                    out.write(files.read(folder + name))
                os.replace(part, os.path.join(build, name))
            return
    sys.exit("pdf.js is missing: install firefox-esr, whose PDF reader it is")


def pdfjs(path, cache):
    need("node", "nodejs")
    build = os.path.join(cache, "build")
    if not os.path.exists(os.path.join(build, "pdf.worker.mjs")):
        unpack_pdfjs(build)
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pdfjs-text.mjs")
    return run("node", script, os.path.abspath(build), path)


READERS = {
    "pdftotext": poppler,
    "pdftotext -raw": poppler_raw,
    "mutool": mutool,
    "PyMuPDF": pymupdf,
    "PDFium": pdfium,
    "PDFium by range": pdfium_range,
    "pdfminer": pdfminer,
    "pypdf": pypdf,
    "PDFBox": pdfbox,
}


def text(path, cache):
    result = {name: reader(path) for name, reader in READERS.items()}
    result["pdf.js"] = pdfjs(path, cache)
    json.dump(result, sys.stdout, ensure_ascii=False)


class Tags:
    """Marked content, structure tree, parent tree and annotations, held against each other."""

    def __init__(self, path):
        import pikepdf

        self.pikepdf = pikepdf
        self.document = pikepdf.open(path)
        self.findings = []
        self.marked = {}  # page object -> {mcid: tag}
        self.claims = {}  # (page object, mcid) -> element object
        self.objects = {}  # annotation object -> element object

    def say(self, text):
        self.findings.append(text)

    def check(self):
        root = self.document.Root
        if "/StructTreeRoot" not in root:
            return ["no structure tree"]
        for number, page in enumerate(self.document.pages, 1):
            self.read_page(number, page)
        tree = root.StructTreeRoot
        self.read_element(tree, None, set())
        parents = dict(self.numbers(tree.get("/ParentTree", {})))
        if parents and int(tree.get("/ParentTreeNextKey", -1)) <= max(parents):
            self.say("ParentTreeNextKey is not above all keys")
        for number, page in enumerate(self.document.pages, 1):
            self.compare(number, page, parents)
        for (page, mcid), _ in self.claims.items():
            if mcid not in self.marked.get(page, {}):
                self.say(f"an element claims MCID {mcid}, which page object {page} lacks")
        return self.findings

    def read_page(self, number, page):
        seen = {}
        open_content = []
        for instruction in self.pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ("BMC", "BDC"):
                tag = str(instruction.operands[0])
                mcid = instruction.operands[1].get("/MCID") if operator == "BDC" else None
                if mcid is not None:
                    if int(mcid) in seen:
                        self.say(f"page {number}: MCID {mcid} twice")
                    if open_content:
                        self.say(f"page {number}: MCID {mcid} inside other content")
                    seen[int(mcid)] = tag
                elif tag != "/Artifact":
                    self.say(f"page {number}: {tag} is neither numbered nor an artifact")
                open_content.append(tag)
            elif operator == "EMC":
                if not open_content:
                    self.say(f"page {number}: EMC without a beginning")
                else:
                    open_content.pop()
            elif operator in ("Tj", "TJ", "f", "S", "B", "Do") and not open_content:
                self.say(f"page {number}: {operator} outside marked content")
        if open_content:
            self.say(f"page {number}: content stays open")
        self.marked[page.objgen] = seen

    def read_element(self, element, page, seen):
        if element.objgen in seen:
            self.say(f"element {element.objgen} is in the tree twice")
            return
        seen.add(element.objgen)
        page = element.get("/Pg", page)
        kids = element.get("/K")
        if not isinstance(kids, self.pikepdf.Array):
            kids = [] if kids is None else [kids]
        for kid in kids:
            if isinstance(kid, int):
                self.claim(page, kid, element)
            elif kid.get("/Type") == "/MCR":
                self.claim(kid.get("/Pg", page), int(kid.MCID), element)
            elif kid.get("/Type") == "/OBJR":
                self.objects[kid.Obj.objgen] = element.objgen
            else:
                if kid.get("/P", None) is None or kid.P.objgen != element.objgen:
                    self.say(f"{kid.get('/S')} {kid.objgen} does not name its parent")
                if "/K" not in kid and str(kid.S) not in ("/TD", "/TH"):
                    self.say(f"{kid.get('/S')} {kid.objgen} is empty")
                self.read_element(kid, page, seen)

    def claim(self, page, mcid, element):
        if page is None:
            self.say(f"MCID {mcid} of {element.objgen} has no page")
            return
        if (page.objgen, mcid) in self.claims:
            self.say(f"MCID {mcid} is claimed twice")
        self.claims[page.objgen, mcid] = element.objgen
        tag = self.marked.get(page.objgen, {}).get(mcid)
        if tag is not None and tag != str(element.S):
            self.say(f"MCID {mcid} is tagged {tag} in an element {element.S}")

    def numbers(self, node):
        for kid in node.get("/Kids", []):
            yield from self.numbers(kid)
        pairs = node.get("/Nums", [])
        for index in range(0, len(pairs), 2):
            yield int(pairs[index]), pairs[index + 1]

    def compare(self, number, page, parents):
        seen = self.marked[page.objgen]
        if seen and "/StructParents" not in page:
            self.say(f"page {number}: no StructParents")
        elif seen:
            elements = parents.get(int(page.StructParents), [])
            for mcid in seen:
                if (page.objgen, mcid) not in self.claims:
                    self.say(f"page {number}: MCID {mcid} belongs to no element")
                elif mcid >= len(elements) or elements[mcid].objgen != self.claims[page.objgen, mcid]:
                    self.say(f"page {number}: the parent tree is wrong for MCID {mcid}")
        for annotation in page.get("/Annots", []):
            key = annotation.get("/StructParent")
            owner = self.objects.get(annotation.objgen)
            if key is None or owner is None:
                self.say(f"page {number}: an annotation belongs to no element")
            elif int(key) not in parents or parents[int(key)].objgen != owner:
                self.say(f"page {number}: the parent tree is wrong for an annotation")


def check(*paths):
    need("qpdf", "qpdf")
    for path in paths:
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, timeout=120)
        if done.returncode != 0:
            print("qpdf:", (done.stdout + done.stderr).decode(errors="replace"))
        for finding in Tags(path).check():
            print(finding)


def corners(*paths):
    import pymupdf

    for path in paths:
        with pymupdf.open(path) as document:
            picture = document[0].get_pixmap(dpi=72, alpha=False)
            places = [(5, 5), (picture.width - 6, picture.height - 6)]
            print(" ".join(bytes(picture.pixel(x, y)).hex() for x, y in places))


def images(*paths):
    """Rendered large, so that a picture's quarters are told from its edges."""
    import pymupdf

    found = []
    for path in paths:
        with pymupdf.open(path) as document:
            for page in document:
                for picture in page.get_image_info():
                    box = pymupdf.Rect(picture["bbox"])
                    shown = page.get_pixmap(matrix=pymupdf.Matrix(4, 4), alpha=False, clip=box)
                    places = [(1 / 8, 1 / 8), (7 / 8, 1 / 8), (1 / 8, 7 / 8), (7 / 8, 7 / 8)]
                    colours = [
                        bytes(shown.pixel(int(shown.width * x), int(shown.height * y))).hex() for x, y in places
                    ]
                    name = os.path.basename(path)
                    found.append({"file": name, "page": page.number, "box": list(box), "colours": colours})
    json.dump(found, sys.stdout)


def alike(first, second):
    """Lines of the same words at the same places, and pages that look the same but for the edges of letters."""
    import pymupdf

    with pymupdf.open(first) as a, pymupdf.open(second) as b:
        if len(a) != len(b):
            print(f"{len(a)} pages, {len(b)} pages")
        for number, (left, right) in enumerate(zip(a, b), 1):
            # Words with their boxes, by block and line; leaders of contents are now and then joined to the word before.
            found = [[(word[4].rstrip("."), word[:4]) for word in page.get_text("words")] for page in (left, right)]
            lines = [[word for word in side if word[0]] for side in found]
            if [word for word, _ in lines[0]] != [word for word, _ in lines[1]]:
                pairs = zip(*([word for word, _ in side] for side in lines))
                print(f"page {number}: other words or other lines:", next((pair for pair in pairs if pair[0] != pair[1]), ""))
                continue
            for (word, here), (_, there) in zip(*lines):
                # Not where they end: a mark's own share of a letter's width depends on the font's em.
                if abs(here[0] - there[0]) > 0.3 or abs(here[3] - there[3]) > 0.1:
                    print(f"page {number}: {word} at {here} and {there}")
                    break
            pixels = [page.get_pixmap(dpi=72, colorspace=pymupdf.csGRAY, alpha=False).samples for page in (left, right)]
            other = sum(abs(x - y) > 96 for x, y in zip(*pixels))
            if other * 1000 > len(pixels[0]):
                print(f"page {number}: {other} of {len(pixels[0])} pixels differ")


# Adam7: where each pass begins, and how far apart its pixels lie (ISO/IEC 15948, 8.2).
PASSES = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def interlaced(kind, depth, pixels):
    """A PNG from rows of pixels, each a number of `bits`, in Adam7's passes; every row filtered by what is above it."""
    bits = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind] * depth
    body = b""
    for x, y, step_x, step_y in PASSES:
        lines = [row[x::step_x] for row in pixels[y::step_y]]
        if not lines or not lines[0]:
            continue
        above = None
        for line in lines:
            number = 0
            for pixel in line:
                number = number << bits | pixel
            size = (len(line) * bits + 7) // 8
            row = (number << (size * 8 - len(line) * bits)).to_bytes(size, "big")
            body += b"\x02" + bytes((a - b) & 255 for a, b in zip(row, above or bytes(size)))
            above = row
    header = struct.pack(">IIBBBBB", len(pixels[0]), len(pixels), depth, kind, 0, 0, 1)
    return header, body


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_interlaced(kind, depth, ground, ink, extra=(), size=11):
    """A square that is no multiple of a pass's step, its lower right quarter in ink."""
    half = size // 2
    pixels = [[ink if x > half and y > half else ground for x in range(size)] for y in range(size)]
    header, body = interlaced(kind, depth, pixels)
    chunks = [(b"IHDR", header), *extra, (b"IDAT", zlib.compress(body)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in chunks)


def png(kind, depth, rows, extra=()):
    """A PNG of 4 by 4 from rows of packed samples, with another filter on each row."""

    step = max(1, {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind] * depth // 8)
    body = b""
    above = bytes(len(rows[0]))
    for number, row in enumerate(rows):
        left = bytes(step) + row[:-step] if len(row) > step else bytes(len(row))
        guess = [bytes(len(row)), left, above, bytes((a + b) // 2 for a, b in zip(left, above))][number]
        body += bytes([number]) + bytes((a - b) & 255 for a, b in zip(row, guess))
        above = row
    header = struct.pack(">IIBBBBB", 4, 4, depth, kind, 0, 0, 0)
    chunks = [(b"IHDR", header), *extra, (b"IDAT", zlib.compress(body)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in chunks)


def quarter(background, ink):
    """Rows of 4 by 4 samples, the lower right quarter in ink."""
    return [background * 4, background * 4, background * 2 + ink * 2, background * 2 + ink * 2]


def pictures():
    """One picture of each kind, white or clear but for the lower right quarter, which is red or dark grey."""
    red, white, clear = b"\xe0\0\0", b"\xff" * 3, b"\0\xff\0\0"
    wide = lambda samples: bytes(byte for sample in samples for byte in (sample, sample))
    plte = (b"PLTE", white + red)
    packed = {1: [0x00, 0x00, 0x30, 0x30], 2: [0x00, 0x00, 0x05, 0x05]}
    made = {
        "grey.png": png(0, 8, quarter(b"\xff", b"\x40")),
        "grey-alpha.png": png(4, 8, quarter(b"\0\0", b"\x40\xff")),
        "grey-16.png": png(0, 16, quarter(b"\xff\xff", b"\x40\x40")),
        "rgb.png": png(2, 8, quarter(white, red)),
        "rgb-key.png": png(2, 8, quarter(b"\0\xff\0", red), [(b"tRNS", b"\0\0\0\xff\0\0")]),
        "rgba.png": png(6, 8, quarter(clear, red + b"\xff")),
        "rgba-16.png": png(6, 16, quarter(wide(clear), wide(red + b"\xff"))),
        "palette-1.png": png(3, 1, [bytes([row]) for row in packed[1]], [plte]),
        "palette-2.png": png(3, 2, [bytes([row]) for row in packed[2]], [plte, (b"tRNS", b"\0")]),
        "interlaced.png": png_interlaced(2, 8, 0xFFFFFF, 0xE00000),
        "interlaced-alpha.png": png_interlaced(6, 8, 0x00FF0000, 0xE00000FF),
        "interlaced-palette.png": png_interlaced(3, 2, 0, 1, [plte, (b"tRNS", b"\0")]),
        "grey-interlaced.png": png_interlaced(0, 8, 0xFF, 0x40),
    }
    made |= {"rgb.jpeg": jpeg("RGB"), "grey.jpeg": jpeg("GRAY"), "cmyk.jpeg": cmyk_jpeg(), "cmyk-adobe.jpeg": jpeg("CMYK")}
    made |= {f"turned-{number}.jpeg": turned_jpeg(number) for number in range(2, 9)}
    json.dump({name: base64.b64encode(data).decode() for name, data in made.items()}, sys.stdout)


def jpeg(mode, size=(32, 32), corner=(1, 1)):
    """White, with one quarter in ink: `corner` says how far right and how far down."""
    import pymupdf

    space, ground, ink = {
        "RGB": (pymupdf.csRGB, (255,) * 3, (224, 0, 0)),
        "GRAY": (pymupdf.csGRAY, (255,), (64,)),
        # As Adobe's programs write it: 255 is no ink. MuPDF marks the file as theirs.
        "CMYK": (pymupdf.csCMYK, (255,) * 4, (255, 0, 0, 255)),
    }[mode]
    width, height = size
    picture = pymupdf.Pixmap(space, pymupdf.IRect(0, 0, width, height), False)
    picture.set_rect(picture.irect, ground)
    left, top = corner[0] * width // 2, corner[1] * height // 2
    picture.set_rect(pymupdf.IRect(left, top, left + width // 2, top + height // 2), ink)
    return picture.tobytes("jpeg", jpg_quality=100)


def cmyk_jpeg():
    """Without Adobe's mark, and so 0 is no ink: as printers' programs write it."""
    import pymupdf

    picture = pymupdf.Pixmap(pymupdf.csCMYK, pymupdf.IRect(0, 0, 32, 32), False)
    picture.set_rect(picture.irect, (0,) * 4)
    picture.set_rect(pymupdf.IRect(16, 16, 32, 32), (0, 255, 255, 0))
    data = picture.tobytes("jpeg", jpg_quality=100)
    start = data.index(b"\xff\xee")
    return data[:start] + data[start + 16:]


# The stored corner that Exif's orientation shows at the lower right (TIFF 6.0, Orientation), right then down.
CORNERS = {2: (0, 1), 3: (0, 0), 4: (1, 0), 5: (1, 1), 6: (1, 0), 7: (0, 0), 8: (0, 1)}


def turned_jpeg(orientation):
    """As a camera stores it that was held aside; shown 32 wide and 64 high, the lower right quarter red."""
    stored = jpeg("RGB", (32, 64) if orientation < 5 else (64, 32), CORNERS[orientation])
    directory = struct.pack(">HHHIHHI", 1, 0x112, 3, 1, orientation, 0, 0)
    exif = b"Exif\0\0MM\0\x2a" + struct.pack(">I", 8) + directory
    return stored[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + stored[2:]


if __name__ == "__main__":
    if sys.argv[1] == "text":
        text(sys.argv[2], sys.argv[3])
    elif sys.argv[1] == "corners":
        corners(*sys.argv[2:])
    elif sys.argv[1] == "alike":
        alike(*sys.argv[2:])
    elif sys.argv[1] == "images":
        images(*sys.argv[2:])
    elif sys.argv[1] == "pictures":
        pictures()
    else:
        check(*sys.argv[2:])
