#!/usr/bin/env python3
"""What Chromium makes of a page.

    browser.py FILE.html...   one finding a line, with the file's name; nothing where all is well

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
WIDTHS = [320, 800, 1600]

# Each sign of repetition or abbreviation that begins a line of its block: the line on which the character stands, by
# its rectangle, is another than that of the last visible character before it. ฯพณฯ begins with its sign by right.
LINE_STARTS = """() => {
  const found = [];
  const blocks = document.querySelectorAll('p, h1, h2, h3, h4, h5, h6, caption, figcaption, .contents a');
  for (const block of blocks) {
    if (block.querySelector('p')) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let before = null, text = '';
    const box = (node, i) => {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      return range.getBoundingClientRect();
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.data.length; i++) {
        const character = node.data[i];
        text += character;
        if (/\\s/.test(character)) continue;
        if ((character === 'ๆ' || character === 'ฯ') && !node.data.startsWith('ฯพณฯ', i)
            && (before === null || box(node, i).top >= box(...before).bottom - 2)) {
          found.push(text.slice(-20));
        }
        before = [node, i];
      }
    }
  }
  return found;
}"""

# Names that are held together and yet stand on two lines, though a whole line has room for them.
BROKEN_NAMES = """() => [...document.querySelectorAll('span:not([class],[lang])')].filter(span => {
  const block = span.parentElement.closest('p, h1, h2, h3, h4, h5, h6, caption, figcaption, li');
  const range = document.createRange();
  range.selectNodeContents(span);
  const boxes = [...range.getClientRects()].filter(box => box.width > 0);
  const lines = boxes.filter((box, i) => i === 0 || box.top >= boxes[i - 1].bottom - 2);
  const width = boxes.reduce((sum, box) => sum + box.width, 0);
  return lines.length > 1 && width <= block.clientWidth - 1;
}).map(span => span.textContent)"""

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


def check(browser, path):
    findings = []
    page = browser.new_page()
    page.on("console", lambda message: message.type in ("error", "warning")
            and findings.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: findings.append(f"error: {error}"))
    address = pathlib.Path(path).resolve().as_uri()
    page.on("request", lambda request: request.url not in (address,) and not request.url.startswith("data:")
            and findings.append(f"request: {request.url}"))
    page.goto(address)
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
                for line in page.evaluate(LINE_STARTS):
                    findings.append(f"{width} px: a line starts with {line}")
                for name in page.evaluate(BROKEN_NAMES):
                    findings.append(f"{width} px: broken: {name}")
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
        for path in sys.argv[1:]:
            for finding in check(browser, path):
                print(finding)
        browser.close()


if __name__ == "__main__":
    main()
