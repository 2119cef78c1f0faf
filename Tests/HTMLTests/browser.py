#!/usr/bin/env python3
"""What Chromium makes of a page.

    browser.py [--record RECORD.yaml] FILE.html...

One finding a line, with the file's name; nothing where all is well. The record's names are looked for in the lines.

RAINGAN_CHROMIUM names the browser, /usr/bin/chromium where it doesn't. What is missing ends the run with a message
that names it.
"""
import os
import pathlib
import sys

try:
    from playwright.sync_api import sync_playwright
    from axe_playwright_python.sync_playwright import Axe
except ImportError as error:
    sys.exit(f"{error.name} is missing: run make tools, and name its Python in RAINGAN_PYTHON")

CHROMIUM = os.environ.get("RAINGAN_CHROMIUM", "/usr/bin/chromium")
WIDTHS = [320, 360, 480, 640, 800, 1024, 1280, 1600]

# Waits for the page's fonts, which a busy machine takes its time to load. In one script: what Playwright waits for by an
# expression is evaluated again by the page itself where it is not true at once, and that the page's policy forbids.
FONTS = """async () => {
  const end = performance.now() + 180000;
  while (document.fonts.status !== 'loaded') {
    if (performance.now() > end) throw new Error('the fonts are not loaded after three minutes');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}"""

# What is wrong with the lines of the page's blocks, read off the rectangles of its characters:
# - a line that begins with a sign that belongs to what stands before it, or with a mark cut off its letter;
# - a name, or a number with its unit, on two lines, though a line of its block has room for the whole.
# ฯพณฯ begins with its sign by right.
LINES = """names => {
  const found = [];
  const range = document.createRange();
  const escape = text => text.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&');
  const wholes = [/(?<!พ\\.ศ\\. )(?<![\\d๐-๙])(?:[\\d๐-๙][\\d๐-๙.,]*|ร้อยละ) (?:คะแนน|ข้อ|ตัวชี้วัด|คน|บาท|[\\d๐-๙.]+)/g, /พ\\.ศ\\. [\\d๐-๙]+/g];
  if (names.length) wholes.push(new RegExp(names.map(escape).join('|'), 'g'));
  const blocks = document.querySelectorAll('p, h1, h2, h3, h4, h5, h6, caption, figcaption, .contents a');
  for (const block of blocks) {
    if (block.querySelector('p')) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let text = '', line = 0, last = null;
    const lines = [], widths = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.data.length; i++) {
        const character = node.data[i];
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (!/\\s/.test(character)) {
          if (last !== null && box.top >= last - 2) {
            line++;
            if (/[ๆฯ)\\]}”’»!?%,.;:\\u0E31\\u0E33-\\u0E3A\\u0E45\\u0E47-\\u0E4E]/.test(character)
                && !node.data.startsWith('ฯพณฯ', i)) {
              found.push('a line starts with ' + character + ' of ' + (text + character).slice(-20));
            }
          } else if (last === null && (character === 'ๆ' || character === 'ฯ') && !node.data.startsWith('ฯพณฯ', i)) {
            found.push('a line starts with ' + character);
          }
          last = box.bottom;
        }
        text += character;
        lines.push(line);
        widths.push(box.width);
      }
    }
    const style = getComputedStyle(block);
    const room = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    for (const whole of wholes) {
      for (const match of text.matchAll(whole)) {
        const end = match.index + match[0].length;
        if (lines[match.index] === lines[end - 1]) continue;
        const width = widths.slice(match.index, end).reduce((sum, width) => sum + width, 0);
        if (width <= room - 1) found.push('broken: ' + match[0]);
      }
    }
  }
  return found;
}"""

# On a phone a table that is wider than the screen says so, and no other does; a figure is whole in its cell.
TABLES = """() => {
  const found = [];
  const told = region => getComputedStyle(region, '::before').content !== 'none'
    && parseFloat(getComputedStyle(region, '::before').height) > 1;
  for (const region of document.querySelectorAll('.table-region')) {
    const missing = region.scrollWidth - region.clientWidth;
    const name = region.innerText.slice(0, 40);
    if (innerWidth <= 576 && missing > 1 !== told(region)) found.push(`${missing} px are missing, told: ${told(region)}: ${name}`);
    for (const cell of region.querySelectorAll('td, th')) {
      if (!/^[0-9๐-๙.,]+$/.test(cell.innerText.trim())) continue;
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const lines = new Set();
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) if (node.data.trim()) lines.add(Math.round(box.top));
      }
      if (lines.size > 1) {
        found.push('a broken figure: ' + cell.innerText);
      }
    }
  }
  return found;
}"""

# The policy is in force if a script that the page is given does not run, and a picture from outside is not asked for.
POLICY = """() => new Promise(resolve => {
  const blocked = [];
  document.addEventListener('securitypolicyviolation', event => blocked.push(event.effectiveDirective));
  const script = document.createElement('script');
  script.textContent = 'window.ran = true';
  document.body.append(script);
  const image = document.createElement('img');
  image.src = 'https://example.org/x.png';
  image.alt = '';
  document.body.append(image);
  setTimeout(() => resolve({ran: window.ran === true, blocked: blocked.sort()}), 200);
})"""


# What a reader copies, and what the browser's search finds, is the text and nothing else: each block's selection as it is read, and
# each text of the record that the page shows, found and selected as the record has it. Returns what is wrong, and how many were found.
COPIES = """texts => {
  const found = [];
  const plain = text => text.replace(/\\s+/g, ' ').trim();
  const selection = getSelection();
  for (const block of document.querySelectorAll('p, h1, h2, h3, h4, h5, h6, caption, figcaption, .contents a')) {
    if (block.querySelector('p')) continue;
    selection.selectAllChildren(block);
    const copied = selection.toString();
    if (/[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]/.test(copied)) found.push('invisible characters are copied of ' + copied.slice(0, 40));
    const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let read = '';
    for (let node = text.nextNode(); node; node = text.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) read += node.data; else if (node.localName === 'br') read += '\\n';
    }
    if (plain(copied) !== plain(read)) found.push('copied as ' + plain(copied).slice(0, 80) + ' for ' + plain(read).slice(0, 80));
  }
  const page = plain([...document.querySelectorAll('p, h1, h2, h3, h4, h5, h6, caption')]
    .filter(block => !block.querySelector('p')).map(block => block.textContent).join('\\n'));
  let count = 0;
  for (const text of texts.map(plain).filter(text => page.includes(text))) {
    selection.removeAllRanges();
    if (!find(text, true, false, true)) found.push('not found: ' + text);
    else if (plain(selection.toString()) !== text) found.push('found as ' + selection.toString() + ' for ' + text);
    else count++;
  }
  selection.removeAllRanges();
  return [found, count];
}"""


def texts_of(record):
    """The texts that a record holds."""
    import yaml

    def walk(value):
        if isinstance(value, dict):
            for inner in value.values():
                yield from walk(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from walk(inner)
        elif isinstance(value, str) and len(value) > 5:
            yield value

    with open(record, encoding="utf-8") as file:
        return sorted(set(walk(yaml.safe_load(file))))


def system_fonts(page):
    """The fonts of the machine that stand in for the page's own, with what they draw."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument", {"depth": -1})["root"]
    found = {}
    nodes = [root]
    while nodes:
        node = nodes.pop()
        children = node.get("children", []) + node.get("pseudoElements", [])
        nodes += children
        if node["nodeName"] in ("HEAD", "STYLE", "TITLE", "DESC", "title", "desc") or node["nodeType"] != 1:
            continue
        text = "".join(child["nodeValue"] for child in children if child["nodeType"] == 3).strip()
        if not text and "pseudoType" not in node:
            continue
        for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]:
            if not font["isCustomFont"]:
                found.setdefault(font["familyName"], text or node["pseudoType"])
    session.detach()
    return found


def names_of(record):
    """The names that a record gives: no line breaks them."""
    import yaml
    with open(record, encoding="utf-8") as file:
        data = yaml.safe_load(file)
    agency = data["agency"]
    names = [agency.get(key) for key in ["name", "district", "province"]]
    names += agency.get("units", []) + data.get("terms", [])
    return sorted({str(name) for name in names if name}, key=len, reverse=True)


def check(browser, path, names, texts):
    findings = []
    page = browser.new_page()
    page.set_default_timeout(180_000)
    page.on("console", lambda message: message.type in ("error", "warning")
            and findings.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: findings.append(f"error: {error}"))
    address = pathlib.Path(path).resolve().as_uri()
    page.on("request", lambda request: request.url not in (address,) and not request.url.startswith("data:")
            and findings.append(f"request: {request.url}"))
    page.goto(address)
    page.evaluate(FONTS)
    for font in page.evaluate("[...document.fonts].filter(font => font.status === 'error').map(font => font.family)"):
        if font.strip('"') != "system thai":
            findings.append(f"font: {font} is damaged")
    wrong, count = page.evaluate(COPIES, texts)
    findings += wrong
    if texts and count < 3:
        findings.append(f"only {count} texts of the record are found")
    page.set_viewport_size({"width": 360, "height": 900})
    # A page that carries its fonts needs no other; without them it names what a machine may have.
    if "data:font" in page.content():
        findings += [f"the system's {font} draws {text[:40]}" for font, text in system_fonts(page).items()]
    if page.evaluate("document.querySelectorAll('h1').length") != 1:
        findings.append("not exactly one h1")
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if scheme == "light":
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    findings.append(f"{width} px: scrolls to {wide} px")
                findings += [f"{width} px: {line}" for line in page.evaluate(LINES, names)]
                findings += [f"{width} px: {line}" for line in page.evaluate(TABLES)]
            if (scheme, width) in [("light", 1600), ("dark", 320)]:
                for violation in Axe().run(page).response["violations"]:
                    nodes = "; ".join(str(node["target"]) for node in violation["nodes"][:3])
                    findings.append(f"{scheme}, {width} px: axe: {violation['id']}: {violation['help']} at {nodes}")
    # Last, as what it tries is noted by the browser as errors.
    kept = list(findings)
    policy = page.evaluate(POLICY)
    if policy != {"ran": False, "blocked": ["img-src", "script-src-elem"]}:
        kept.append(f"the policy is not in force: {policy}")
    page.close()
    return [f"{pathlib.Path(path).name}: {finding}" for finding in kept]


def main():
    if not os.path.exists(CHROMIUM):
        sys.exit(f"{CHROMIUM} is missing: install chromium, or name it in RAINGAN_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        paths = sys.argv[1:]
        names, texts = [], []
        if "--record" in paths:
            index = paths.index("--record")
            names, texts = names_of(paths[index + 1]), texts_of(paths[index + 1])
            del paths[index:index + 2]
        for path in paths:
            for finding in check(browser, path, names, texts):
                print(finding)
        browser.close()


if __name__ == "__main__":
    main()
