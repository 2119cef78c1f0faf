// The page around the report. The report itself is put into a frame in which no script runs; this one shows what the
// program tells, and changes in the frame only what has changed.
"use strict";

const byID = (id) => document.getElementById(id);
const flow = byID("flow");
const stage = flow.parentElement;
// As ReportBlocks counts them.
const BLOCKS = "p,h1,h2,h3,h4,h5,h6,th,td,caption,figcaption,figure";
const HEADINGS = "h1[id],h2[id],h3[id],h4[id],h5[id],h6[id]";

/** What the program told last, of the kind that is shown. */
let state = null;
/** The revision of the page that the frame holds, and of which kind. */
let shown = { run: 0, kind: "", revision: 0 };
let view = "flow";
let kind = "";
let source = null;
let isLoading = false;
let isAroundDue = false;
/** What the last change changed, blocks and whole rows of tables; how many of them were gone to; whether the change was told of. */
let changes = [];
let changeTurn = 0;
let isChangeNew = false;
let pageNumber = 1;
/** How many pages the viewer shows. */
let pageCount = 0;
/** The problem that was gone to, and by what it is known when the list is made anew. */
let picked = -1;
let pickedText = "";
/** How often each problem was gone to: it may show at several places. */
let turns = new Map();
// Whether the program does not answer: what is seen may be old, and nothing can be asked for.
let isLost = false;

// MARK: Address

function readAddress() {
  const values = new URLSearchParams(location.hash.slice(1));
  kind = values.get("kind") || "";
  view = values.get("view") === "pages" ? "pages" : "flow";
}

function writeAddress() {
  const values = new URLSearchParams();
  if (kind) values.set("kind", kind);
  if (view === "pages") values.set("view", view);
  const text = values.toString();
  history.replaceState(null, "", text ? "#" + text : location.pathname);
}

// MARK: News of the program

function connect() {
  disconnect();
  source = new EventSource("/events" + (kind ? "?kind=" + encodeURIComponent(kind) : ""));
  source.onmessage = (event) => {
    state = JSON.parse(event.data);
    showState();
  };
  source.onerror = () => {
    byID("status").textContent = "กำลังเชื่อมต่อใหม่";
    isLost = true;
    showAround();
    // A kind that is not there any more is answered with an error, after which the browser does not try again.
    if (source && source.readyState === EventSource.CLOSED) setTimeout(() => { kind = ""; connect(); }, 2000);
  };
  source.onopen = () => {
    byID("status").textContent = "";
    isLost = false;
    showAround();
  };
}

function disconnect() {
  if (source) source.close();
  source = null;
}

// A page that nobody sees holds no connection: browsers allow six to one address.
document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());

function say(text) {
  byID("live").textContent = text;
}

/** Whether the frame holds an older page than the program has told of; one that was started anew counts anew. */
const isBehind = () => state.page > 0
  && (shown.kind !== state.kind || shown.run !== state.run || shown.revision < state.page);

/** Whether what came with the news leads from the page in the frame to the newest. */
const isChangeKnown = () => Boolean(state.change)
  && shown.kind === state.kind && shown.run === state.run && shown.revision === state.page - 1;

async function showState() {
  if (isLoading || !state) return;
  isLoading = true;
  try {
    while (isBehind()) {
      const wanted = { run: state.run, kind: state.kind, revision: state.page };
      if (isChangeKnown() && showChange(state, wanted)) continue;
      const answer = await fetch("/report.html?kind=" + encodeURIComponent(wanted.kind));
      // It may be newer than the news.
      const tag = /^"(\d+)-(\d+)"$/.exec(answer.headers.get("ETag"));
      if (!answer.ok || !tag) break;
      const text = await answer.text();
      if (kind && wanted.kind !== kind) return;
      showPage(text, { run: Number(tag[1]), kind: wanted.kind, revision: Number(tag[2]) });
    }
  } catch {
    // The program has gone; the stream of news says so.
  } finally {
    isLoading = false;
  }
  // What somebody has switched to in the meantime is still to come.
  if (!kind) kind = state.kind;
  // The report is painted first.
  if (!isAroundDue) requestAnimationFrame(() => setTimeout(() => { isAroundDue = false; showAround(); }));
  isAroundDue = true;
}

// MARK: The report

/** Shows a whole page; the frame's own parser makes its elements, so that the policy that holds for them is the frame's, too. */
function showPage(text, wanted) {
  const next = new flow.contentWindow.DOMParser().parseFromString(text, "text/html");
  renew(wanted, (page, changed) => {
    page.documentElement.lang = next.documentElement.lang;
    page.title = next.title;
    const style = [...next.querySelectorAll("head style")].map((element) => element.textContent).join("\n");
    let element = page.querySelector("head style");
    if (!element) element = page.head.appendChild(page.createElement("style"));
    if (element.textContent !== style) element.textContent = style;
    patch(page.body, next.body, changed);
  });
}

/** Shows what has changed of the page before; false where it does not fit what is shown. */
function showChange({ title, change }, wanted) {
  const sheets = flow.contentDocument.querySelectorAll(".sheet");
  const isFitting = ({ sheet, start, count }) => sheets[sheet] && start + count <= sheets[sheet].children.length;
  if (!change.every(isFitting)) return false;
  const parser = new flow.contentWindow.DOMParser();
  renew(wanted, (page, changed) => {
    page.title = title;
    for (const { sheet, start, count, html } of change) {
      const parent = sheets[sheet];
      const first = parent.children[start] || null;
      const end = parent.children[start + count] || null;
      const was = [];
      for (let node = first; node && node !== end; node = node.nextSibling) was.push(node);
      patchNodes(count ? was : [], [...parser.parseFromString(html, "text/html").body.childNodes], parent, first, changed);
    }
  });
  return true;
}

/** Makes the frame's page another by `change`, and holds the reader's place. */
function renew(wanted, change) {
  const page = flow.contentDocument;
  const isNew = shown.kind !== wanted.kind;
  const anchor = isNew ? null : takeAnchor(page);
  const changed = [];
  change(page, changed);
  if (isNew) restorePlace(wanted.kind); else holdAnchor(page, anchor);
  shown = wanted;
  if (isNew) return;
  // The contents change with what they list.
  changes = [...new Set(changed.map((node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement))
    .map((node) => node && placeOfBlock(node))
    .filter((node) => node && node.isConnected && !node.closest("nav")))];
  changeTurn = 0;
  for (const node of changes.slice(0, 40)) flash(node);
  isChangeNew = true;
}

/** Makes `old` like `next`, touching only what differs; `next` is taken apart. */
function patch(old, next, changed) {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  patchNodes([...old.childNodes], [...next.childNodes], old, null, changed);
}

/** Puts the nodes `after` into the place of `before`, which stand together in `parent`; where there are none, before `place`. */
function patchNodes(before, after, parent, place, changed) {
  let start = 0;
  while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start
    && before[before.length - 1 - end].isEqualNode(after[after.length - 1 - end])) end++;
  const was = before.slice(start, before.length - end);
  const will = after.slice(start, after.length - end);
  if (was.length === will.length && was.every((node, index) => node.nodeName === will[index].nodeName)) {
    was.forEach((node, index) => {
      if (node.isEqualNode(will[index])) return;
      if (node.nodeType === Node.ELEMENT_NODE && !(node instanceof flow.contentWindow.SVGElement)) {
        patch(node, will[index], changed);
      } else if (node.nodeType === Node.TEXT_NODE) {
        node.data = will[index].data;
        changed.push(node);
      } else {
        replace([node], [will[index]], parent, node.nextSibling, changed);
      }
    });
  } else {
    // Before what comes after the last that stays or goes.
    const last = before[before.length - 1 - end];
    replace(was, will, parent, last ? last.nextSibling : before.length ? before[0] : place, changed);
  }
}

function replace(was, will, parent, place, changed) {
  for (const node of was) node.remove();
  for (const node of will) {
    const copy = parent.ownerDocument.importNode(node, true);
    parent.insertBefore(copy, place);
    changed.push(copy);
  }
  if (!will.length) changed.push(parent);
}

/** The first blocks in sight with where they stand, so that the reader's place can be held. */
function takeAnchor(page) {
  const scroller = page.scrollingElement;
  if (!scroller || scroller.scrollTop < 2) return null;
  const blocks = [...page.body.querySelectorAll(BLOCKS)];
  // The blocks stand in order, but for those side by side.
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].getBoundingClientRect().bottom > 0) high = middle; else low = middle + 1;
  }
  const near = [...blocks.slice(low, low + 12), ...blocks.slice(Math.max(0, low - 12), low).reverse()];
  return near.map((block) => ({ block, top: block.getBoundingClientRect().top }));
}

function holdAnchor(page, anchor) {
  const kept = anchor && anchor.find(({ block }) => block.isConnected);
  if (!kept) return;
  const moved = kept.block.getBoundingClientRect().top - kept.top;
  if (Math.abs(moved) >= 1) page.scrollingElement.scrollTop += moved;
}

/**
 * What the reader looks at: a block, how much of it lies above the edge, and how far below it stands. Unlike a distance from the
 * report's beginning it stays true where the report becomes narrower, and so longer. Null at the beginning.
 */
let rest = null;

function keepRest() {
  const page = flow.contentDocument;
  if (flow.hidden || !page || !page.scrollingElement) return;
  rest = null;
  if (page.scrollingElement.scrollTop < 2) return;
  const height = flow.clientHeight;
  const boxOf = (block) => block.getBoundingClientRect();
  const isInSight = (box) => box.bottom > 0 && box.top < height;
  const marked = page.querySelector("[data-marked]");
  const block = marked && isInSight(boxOf(marked)) ? marked : (takeAnchor(page) || []).map((item) => item.block)[0];
  if (!block) return;
  const box = boxOf(block);
  rest = { block, above: box.height ? Math.min(Math.max(-box.top / box.height, 0), 1) : 0, below: Math.max(box.top, 0) };
}

function holdRest() {
  const scroller = flow.contentDocument && flow.contentDocument.scrollingElement;
  if (flow.hidden || !scroller || !rest || !rest.block.isConnected) return;
  const box = rest.block.getBoundingClientRect();
  const top = rest.above > 0 ? -rest.above * box.height : Math.min(rest.below, flow.clientHeight / 2);
  if (Math.abs(box.top - top) >= 1) scroller.scrollTop += box.top - top;
}

let isRestDue = false;

function noteScroll() {
  markCurrent();
  if (isRestDue) return;
  isRestDue = true;
  requestAnimationFrame(() => { isRestDue = false; keepRest(); });
}

const places = {
  read: () => { try { return JSON.parse(sessionStorage.getItem("places")) || {}; } catch { return {}; } },
  keep() {
    if (!shown.kind || !flow.contentDocument.body) return;
    keepRest();
    const all = places.read();
    const number = rest ? [...flow.contentDocument.body.querySelectorAll(BLOCKS)].indexOf(rest.block) : -1;
    all[shown.kind] = number < 0 ? null : { number, above: rest.above, below: rest.below };
    try { sessionStorage.setItem("places", JSON.stringify(all)); } catch { /* It is only a convenience. */ }
  },
};

function restorePlace(name) {
  const { scrollingElement: scroller, body } = flow.contentDocument;
  if (scroller) scroller.scrollTop = 0;
  const place = places.read()[name];
  const block = place && body.querySelectorAll(BLOCKS)[place.number];
  rest = block ? { block, above: place.above, below: place.below } : null;
  holdRest();
}

addEventListener("pagehide", places.keep);

const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** What is led to for a block: its row, or its cell where that is higher than a row, or itself. */
const placeOfBlock = (node) => node.closest("[rowspan]") || node.closest("tr") || node.closest(BLOCKS) || node;

/**
 * What is painted to mark an element: it alone, but of a row beside cells that are higher than it those that are not, since the
 * row's own frame would go through their text and its colour over the rows below.
 */
function partsOf(element) {
  if (element.localName !== "tr") return [element];
  const rows = [...element.parentElement.children];
  const end = (cell, row) => rows.indexOf(row) + cell.rowSpan;
  const above = rows.slice(0, rows.indexOf(element));
  const isCrossed = above.some((row) => [...row.cells].some((cell) => end(cell, row) > rows.indexOf(element)));
  const cells = [...element.cells].filter((cell) => cell.rowSpan === 1);
  return cells.length && (isCrossed || cells.length < element.cells.length) ? cells : [element];
}

function flash(element) {
  const parts = partsOf(element);
  for (const part of parts) {
    part.animate(
      parts[0] === element
        ? [{ boxShadow: "0 0 0 3px #f2b84b", backgroundColor: "#f2b84b55" }, { boxShadow: "0 0 0 3px #f2b84b00" }]
        : [{ backgroundColor: "#f2b84b55" }, {}],
      { duration: 1800, easing: isStill() ? "steps(1)" : "ease-in" });
  }
}

function unmark() {
  for (const other of flow.contentDocument.querySelectorAll("[data-marked], [data-painted], [tabindex='-1']")) {
    // The focus stays where it was led to, and is seen by the mark alone.
    other.style.outline = other === flow.contentDocument.activeElement ? "none" : "";
    other.style.outlineOffset = "";
    other.removeAttribute("data-marked");
    other.removeAttribute("data-painted");
    if (!other.getAttribute("style")) other.removeAttribute("style");
  }
}

/** Brings an element of the report into sight, with a cell of it where it is a row, and marks it until another is marked. */
function goTo(element, isMarked, detail = element) {
  setView("flow");
  unmark();
  element.scrollIntoView({ block: isMarked ? "center" : "start", behavior: "instant" });
  // A row may be wider than what is seen of its table.
  if (detail !== element) detail.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });
  // What is higher than the view begins at its top.
  const first = [element, detail].find((part) => part.getBoundingClientRect().top >= 0);
  if (isMarked && !first) {
    flow.contentDocument.scrollingElement.scrollTop += detail.getBoundingClientRect().top - 24;
  }
  if (isMarked) {
    element.dataset.marked = "";
    for (const part of partsOf(element)) {
      part.dataset.painted = "";
      part.style.outline = "3px solid #c77700";
      // In a table it would be cut off at the edges.
      part.style.outlineOffset = part.matches("tr, td, th") ? "-3px" : "2px";
    }
    flash(element);
  }
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  // What is led to without a mark stands at the top, where it is seen without an outline; of a row its cells may have it.
  if (!isMarked || partsOf(element)[0] !== element) element.style.outline = "none";
  element.focus({ preventScroll: true });
  keepRest();
}

// MARK: Contents

let headings = [];

function showContents(page) {
  // The list of contents in the report needs no entry in this one.
  const found = [...page.querySelectorAll(HEADINGS)].filter((heading) => !isOfContents(heading));
  const list = byID("contents");
  byID("contents-title").hidden = found.length === 0;
  const texts = found.map((heading) => heading.tagName + heading.textContent);
  const isSame = texts.length === headings.length && texts.every((text, index) => headings[index].text === text);
  headings = found.map((element, index) => ({ element, text: texts[index] }));
  if (isSame) return;
  list.replaceChildren(...found.map((heading, index) => {
    const item = document.createElement("li");
    item.className = "level-" + heading.tagName[1];
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heldText(heading));
    button.onclick = () => {
      closeOverlay();
      goToHeading(index);
    };
    item.append(button);
    return item;
  }));
  markCurrent();
}

/** An element's text with what holds its lines together, and nothing else of it. */
function heldText(element) {
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)];
    if (node.localName === "wbr") return [document.createElement("wbr")];
    const inner = heldText(node);
    if (node.localName !== "span") return inner;
    const span = document.createElement("span");
    if (node.lang) span.lang = node.lang;
    else span.className = node.classList.contains("w") ? "loose" : "held";
    span.append(...inner);
    return [span];
  });
}

const isOfContents = (heading) => heading.nextElementSibling !== null && heading.nextElementSibling.matches("nav.contents");

function goToHeading(index) {
  const element = headings[index].element;
  if (view === "pages" && state && state.headings) {
    const all = [...flow.contentDocument.querySelectorAll(HEADINGS)];
    const page = state.headings[all.indexOf(element)];
    if (page && all.length === state.headings.length) return goToPage(page);
  }
  goTo(element, false);
}

let isMarking = false;

function markCurrent() {
  if (isMarking) return;
  isMarking = true;
  requestAnimationFrame(() => {
    isMarking = false;
    let current = -1;
    const page = view === "pages" ? headingPages() : null;
    headings.forEach(({ element }, index) => {
      const isReached = page ? page.get(element) <= pageNumber : element.getBoundingClientRect().top < 96;
      if (isReached) current = index;
    });
    [...byID("contents").children].forEach((item, index) => {
      const button = item.firstElementChild;
      if (index !== current) return button.removeAttribute("aria-current");
      if (button.hasAttribute("aria-current")) return;
      button.setAttribute("aria-current", "true");
      const side = byID("side");
      if (!side.hidden && !side.contains(document.activeElement)) button.scrollIntoView({ block: "nearest" });
    });
  });
}

// MARK: What stands around the report

function showAround() {
  if (!state) return;
  showContents(flow.contentDocument);
  if (isChangeNew) {
    isChangeNew = false;
    showChangeButton();
    byID("status").textContent = "ปรับปรุง " + new Date().toLocaleTimeString("th-TH", { hour12: false });
    say("ปรับปรุงรายงานแล้ว");
  }
  byID("title").textContent = state.agency || "ตัวอย่างก่อนเผยแพร่";
  byID("title").title = state.title;
  document.title = (state.title ? state.title + " · " : "") + "ตัวอย่างก่อนเผยแพร่";
  const current = state.kinds.find((item) => item.name === state.kind);
  byID("record").textContent = (current && current.label ? current.label + " · " : "") + state.record;
  byID("record").title = byID("record").textContent;
  const isStale = state.made && !state.fresh;
  stage.classList.toggle("stale", (isStale || isLost) && state.page > 0);
  byID("empty").hidden = !state.made || state.page > 0;
  byID("empty").textContent = "ยังสร้างรายงานไม่ได้ รายงานจะปรากฏเมื่อแก้ไขข้อผิดพลาดแล้ว";
  flow.contentDocument.documentElement.classList.toggle("stale", stage.classList.contains("stale"));
  showNotice(isStale);
  // Of another kind than the one that was switched to there is nothing else to show.
  if (kind && state.kind !== kind) return;
  showKinds();
  showProblems();
  const link = byID("download");
  if (state.page && !isLost) {
    link.href = pdfAddress();
    link.download = state.file;
  } else {
    link.removeAttribute("href");
  }
  link.title = isStale && state.page ? "ไฟล์ของรายงานฉบับก่อนหน้า เพราะไฟล์ที่บันทึกล่าสุดยังมีข้อผิดพลาด" : "";
  link.classList.toggle("primary", !isStale);
  // Said beside the button: a phone shows no titles.
  byID("download-old").hidden = !(isStale && link.href);
  showView();
  writeAddress();
}

const pdfAddress = () => "/report.pdf?kind=" + encodeURIComponent(state.kind) + "&v=" + state.page;

function showNotice(isStale) {
  const notice = byID("notice");
  const errors = state.problems.filter((problem) => problem.severity === "error");
  const first = errors[0];
  const text = isLost ? "lost" : isStale && first ? placeOf(first) + first.message : "";
  if (notice.dataset.text === text) return;
  notice.dataset.text = text;
  notice.hidden = !text;
  notice.replaceChildren();
  if (!text) return;
  const title = document.createElement("strong");
  if (isLost) {
    title.textContent = "ขาดการเชื่อมต่อกับโปรแกรม รายงานที่เห็นอาจไม่ใช่ฉบับล่าสุด";
    const advice = document.createElement("span");
    advice.textContent = "หน้านี้เชื่อมต่อใหม่เอง ถ้าปิดโปรแกรมไปแล้ว ให้สั่ง raingan preview อีกครั้ง";
    notice.append(title, advice);
    return;
  }
  title.textContent = state.page
    ? "สร้างรายงานจากไฟล์ที่บันทึกล่าสุดไม่ได้ ด้านล่างคือรายงานฉบับก่อนหน้า" : "สร้างรายงานไม่ได้";
  const place = document.createElement("span");
  place.textContent = (placeOf(first) ? placeOf(first) + ": " : "") + first.message;
  notice.append(title, place);
  if (errors.length > 1) {
    const more = document.createElement("button");
    more.type = "button";
    more.className = "plain";
    more.textContent = "ดูข้อผิดพลาดทั้งหมด " + errors.length + " ข้อ";
    more.onclick = () => togglePanel("findings", true);
    notice.append(" ", more);
  }
}

function showKinds() {
  const box = byID("kinds");
  const known = state.kinds.filter((item) => item.label);
  const text = JSON.stringify(known);
  if (box.dataset.text !== text) {
    box.dataset.text = text;
    box.replaceChildren(...known.map((item) => {
      const label = document.createElement("label");
      label.className = item.lack ? "kind lacking" : "kind";
      const input = document.createElement("input");
      input.type = "radio";
      input.name = "kind";
      input.value = item.name;
      input.disabled = Boolean(item.lack);
      input.onchange = () => setKind(item.name);
      const name = document.createElement("span");
      name.textContent = item.label;
      label.append(input, name);
      if (item.lack) {
        const lack = document.createElement("small");
        lack.textContent = item.lack;
        label.append(lack);
      }
      return label;
    }));
  }
  markKind();
}

/** Chooses, among the kinds, the one that is shown or was switched to. */
function markKind() {
  for (const input of byID("kinds").querySelectorAll("input")) {
    input.checked = input.value === (kind || state.kind);
    input.parentElement.classList.toggle("chosen", input.checked);
  }
}

function setKind(name) {
  if (!state || name === kind) return;
  const item = state.kinds.find((item) => item.name === name);
  if (!item || item.lack) return;
  places.keep();
  kind = name;
  pageNumber = 1;
  pageCount = 0;
  for (const frame of openFrames()) endFrame(frame);
  turns = new Map();
  changes = [];
  showChangeButton();
  markKind();
  connect();
}

// MARK: Findings

/** Where a problem stands in the files, for the eye. */
function placeOf(problem) {
  if (!problem.file) return "";
  if (problem.cell) return problem.file + (problem.sheet ? " แผ่นงาน " + problem.sheet : "") + " เซลล์ " + problem.cell;
  return problem.file + (problem.line ? " บรรทัด " + problem.line + " คอลัมน์ " + problem.column : "");
}

function showProblems() {
  const problems = state.problems;
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const count = byID("count");
  count.hidden = problems.length === 0;
  count.textContent = problems.length;
  count.classList.toggle("bad", errors > 0);
  byID("findings-button").setAttribute(
    "aria-label", "รายการตรวจสอบ" + (problems.length ? " " + problems.length + " ข้อ" : ""));
  const summary = byID("summary");
  const parts = [];
  if (errors) parts.push("ข้อผิดพลาด " + errors + " ข้อ");
  if (problems.length > errors) parts.push("คำเตือน " + (problems.length - errors) + " ข้อ");
  const text = state.made ? parts.join(" · ") || "ไม่พบข้อผิดพลาดหรือข้อควรตรวจสอบ" : "กำลังตรวจสอบ";
  if (summary.textContent !== text) {
    summary.textContent = text;
    // What was said before must not stay when there is no finding any more.
    if (parts.length || byID("live").textContent) say(text);
  }
  summary.classList.toggle("good", state.made && !parts.length);
  const list = byID("problems");
  const content = JSON.stringify([problems, shown]);
  if (list.dataset.text === content) return;
  list.dataset.text = content;
  // What was gone to stays marked as long as the list has it.
  const was = pickedText;
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  turns = new Map();
  picked = was ? problems.findIndex((problem) => textOf(problem) === was) : -1;
  list.replaceChildren(...problems.map(problemItem));
  if (picked >= 0) list.children[picked].classList.add("picked");
  if (picked < 0 && was) {
    pickedText = "";
    unmark();
    // What was told of it is no longer so.
    say(text);
  }
  byID("steps").hidden = placed().length < 2;
  // Whoever was in the list with the keyboard stays in it.
  if (focused >= 0) {
    const item = list.children[Math.min(focused, list.children.length - 1)];
    ((item && item.querySelector("button")) || byID("findings")).focus();
  }
}

/** What tells a problem from others, wherever in its file it stands. */
const textOf = (problem) => problem.code + " " + problem.message;

function problemItem(problem, index) {
  const item = document.createElement("li");
  item.className = "problem " + problem.severity;
  const add = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = text;
    item.append(element);
    return element;
  };
  add("b", "", problem.severity === "error" ? "ข้อผิดพลาด" : "คำเตือน");
  add("p", "", problem.message);
  if (problem.suggestion) add("p", "hint", problem.suggestion);
  if (problem.file) add("p", "place", placeOf(problem));
  if (targetsOf(problem).length) {
    const button = add("button", "", leadText(problem));
    button.type = "button";
    button.onclick = () => lead(index);
  } else if (problem.blocks) {
    add("p", "nowhere", "ไม่มีตำแหน่งในรายงาน");
  }
  return item;
}

/** Where in the report a problem shows: whole rows for cells of a table that are in one row. */
function targetsOf(problem) {
  if (!problem.blocks || !problem.blocks.length) return [];
  const found = problem.blocks.map((number) => blocks()[number]).filter(Boolean);
  return [...new Set(found.map(placeOfBlock))];
}

let known = { of: null, blocks: [] };

/** The report's blocks, as the program counts them. */
function blocks() {
  if (known.of !== shown) {
    const all = flow.contentDocument.body.querySelectorAll(BLOCKS);
    known = { of: shown, blocks: [...all].filter((block) => !block.closest("nav")) };
  }
  return known.blocks;
}

/** What the button of a problem says: how many places there are, and once it was used, which of them is shown. */
function leadText(problem, turn = -1) {
  const count = targetsOf(problem).length;
  if (count < 2) return "ไปยังตำแหน่งในรายงาน";
  if (turn < 0) return "ไปยังตำแหน่งในรายงาน (" + count + " แห่ง)";
  return "แห่งที่ " + (turn % count + 1) + " จาก " + count + " ไปยังแห่งถัดไป";
}

/** Goes to where the report shows what a problem is about; to the next such place, when it was gone to before. */
function lead(index) {
  const problem = state && state.problems[index];
  if (!problem || !problem.blocks || !problem.blocks.length) return;
  const turn = turns.get(index) || 0;
  // Whoever goes to another begins there, and with the first place when coming back.
  turns.clear();
  const targets = targetsOf(problem);
  const element = targets[turn % targets.length];
  if (!element) return;
  turns.set(index, turn + 1);
  const items = [...byID("problems").children];
  items.forEach((item, other) => {
    item.classList.toggle("picked", other === index);
    const way = item.querySelector("button");
    if (way) way.textContent = leadText(state.problems[other]);
  });
  const button = items[index].querySelector("button");
  if (button) button.textContent = leadText(problem, turn);
  picked = index;
  pickedText = textOf(problem);
  goTo(element, true, problem.blocks.map((number) => blocks()[number]).find((block) => element.contains(block)));
  // The list stays, and goes along with whoever goes through it by the keys or the arrows.
  if (!byID("findings").hidden) items[index].scrollIntoView({ block: "nearest" });
  say(problem.message);
}

/** The numbers of the problems that the report shows. */
function placed() {
  const problems = state ? state.problems : [];
  return problems.map((problem, index) => index)
    .filter((index) => problems[index].blocks && problems[index].blocks.length);
}

function step(by) {
  const order = placed();
  if (!order.length) return;
  const at = order.indexOf(picked);
  const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
  turns.delete(next);
  lead(next);
}

// MARK: Views

/** At which page the flowing view was left. */
let left = null;

function setView(name) {
  if (view === name) return;
  view = name;
  // What has the focus is about to be hidden.
  if (document.activeElement === flow) byID(name + "-button").focus({ preventScroll: true });
  if (name === "pages") {
    pageNumber = pageInSight() || pageNumber;
    keepRest();
    left = { page: pageNumber, kind };
  }
  showView();
  if (name === "flow") returnToFlow();
  writeAddress();
}

/** Stands where the flowing view was left, or at the page that was gone to since. */
function returnToFlow() {
  const scroller = flow.contentDocument.scrollingElement;
  if (!scroller) return;
  if (left && left.kind === kind && left.page === pageNumber) {
    if (rest) holdRest(); else scroller.scrollTop = 0;
    return;
  }
  let target = null;
  for (const [element, page] of headingPages()) if (page <= pageNumber) target = element;
  if (target) goTo(target, false);
}

/** The pages of the headings by their elements; empty while the pages are not made. */
function headingPages() {
  if (!state || !state.headings) return new Map();
  const all = [...flow.contentDocument.querySelectorAll(HEADINGS)];
  return new Map(all.length === state.headings.length ? all.map((element, index) => [element, state.headings[index]]) : []);
}

/** The page of the heading that is in sight, so that both views stand at the same place. */
function pageInSight() {
  if (!state || !state.headings) return 0;
  const all = [...flow.contentDocument.querySelectorAll(HEADINGS)];
  if (all.length !== state.headings.length) return 0;
  let page = 1;
  all.forEach((element, index) => { if (element.getBoundingClientRect().top < 200) page = state.headings[index]; });
  return page;
}

function showView() {
  const isPages = view === "pages";
  byID("flow-button").setAttribute("aria-pressed", String(!isPages));
  byID("pages-button").setAttribute("aria-pressed", String(isPages));
  const count = (state && state.pages) || 0;
  flow.hidden = isPages;
  byID("pages").hidden = !isPages;
  // What was shown stays until the new pages are made.
  byID("pager").hidden = !isPages || !(count || pageCount);
  markCurrent();
  if (!isPages || !state || !state.page || isLost || (kind && state.kind !== kind)) return;
  if (navigator.pdfViewerEnabled === false) {
    byID("pages").hidden = true;
    const empty = byID("empty");
    empty.hidden = false;
    empty.textContent = "เบราว์เซอร์นี้แสดง PDF ในหน้าไม่ได้ โปรดดาวน์โหลดเพื่อเปิดดู";
    return;
  }
  if (!count && openFrames().length) return;
  if (count) {
    pageCount = count;
    pageNumber = Math.min(Math.max(pageNumber, 1), count);
    byID("page-count").textContent = count;
    const label = state.labels[pageNumber - 1];
    byID("page-label").textContent = label ? "เลขหน้าที่พิมพ์ " + label : "ไม่พิมพ์เลขหน้า";
  }
  // What somebody is typing is left to them.
  if (document.activeElement !== byID("page-number")) byID("page-number").value = String(pageNumber);
  openPages(pdfAddress() + "&p=" + pageNumber + "#page=" + pageNumber + "&navpanes=0&view=FitH");
}

/** In milliseconds: how long the browser's viewer may take to draw what it has loaded, and to have all that it needs itself. */
const drawing = { shown: 500, ended: 4000, late: 20000 };
let wantedPages = "";

/** The frames of pages that are shown or will be. */
const openFrames = () => [...byID("pages").children].filter((frame) => !frame.classList.contains("gone"));

/**
 * Shows pages in a frame of their own behind those that are shown, until the browser's viewer has drawn them.
 *
 * One after another: the viewer is a page itself, which loads a hundred parts after it has the file. A frame that is taken away
 * meanwhile breaks that off, and many at once keep each other from being shown.
 */
function openPages(address) {
  wantedPages = address;
  const others = openFrames();
  const newest = others[others.length - 1];
  if (newest && (newest.dataset.address === address || newest.classList.contains("loading"))) return;
  const frame = document.createElement("iframe");
  frame.title = "รายงานแบบหน้าจริง";
  frame.dataset.address = address;
  frame.classList.add("loading");
  frame.classList.toggle("waiting", others.length > 0);
  frame.onload = () => setTimeout(() => showFrame(frame), drawing.shown);
  setTimeout(() => showFrame(frame), drawing.late);
  frame.src = address;
  byID("pages").append(frame);
}

/** Shows the pages that a frame has loaded, in the place of those before. */
function showFrame(frame) {
  if (!frame.classList.contains("loading")) return;
  frame.classList.remove("loading");
  // Nobody waits for it any more.
  if (frame.classList.contains("gone")) return endFrame(frame);
  frame.classList.remove("waiting");
  for (const other of openFrames()) if (other !== frame) endFrame(other);
  if (view === "pages") openPages(wantedPages);
}

/** Takes a frame out of sight, and away when its viewer has all that it loads. */
function endFrame(frame) {
  frame.classList.add("gone", "waiting");
  frame.inert = true;
  if (!frame.classList.contains("loading")) setTimeout(() => frame.remove(), drawing.ended);
}

function goToPage(number) {
  // While the pages are made anew there may be more of them than before.
  pageNumber = Math.min(Math.max(Math.round(number) || 1, 1), (state && state.pages) || pageCount || Infinity);
  byID("page-number").value = String(pageNumber);
  showView();
}

byID("flow-button").onclick = () => { setView("flow"); showAround(); };
byID("pages-button").onclick = () => setView("pages");
byID("back").onclick = () => goToPage(pageNumber - 1);
byID("forth").onclick = () => goToPage(pageNumber + 1);
byID("page-number").onchange = (event) => goToPage(Number(
  event.target.value.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))));
addEventListener("hashchange", () => {
  const before = { kind, view };
  readAddress();
  const wanted = { kind, view };
  ({ kind, view } = before);
  if (wanted.kind) setKind(wanted.kind);
  setView(wanted.view);
});
/** The way to what was changed last: how many places there are, and once it was gone, at which of them one is. */
function showChangeButton() {
  const count = changes.filter((node) => node.isConnected).length;
  byID("changed").hidden = count === 0;
  byID("changed").textContent = count < 2 ? "ดูส่วนที่เปลี่ยน"
    : changeTurn === 0 ? "ดูส่วนที่เปลี่ยน (" + count + " แห่ง)"
    : "แห่งที่ " + ((changeTurn - 1) % count + 1) + " จาก " + count + " ดูแห่งถัดไป";
}

byID("changed").onclick = () => {
  const there = changes.filter((node) => node.isConnected);
  if (there.length) {
    pickedText = "";
    goTo(there[changeTurn++ % there.length], true);
  }
  showChangeButton();
};

// MARK: Panels

/**
 * Narrow, the contents lie over the report and the findings below it; less wide, there is room for one beside it; wider for both,
 * where at first the report has the room of the findings.
 */
const isNarrow = matchMedia("(max-width: 62rem)");
const hasRoomForOne = matchMedia("(max-width: 74.99rem)");
const isWide = matchMedia("(min-width: 90rem)");
const otherPanel = { side: "findings", findings: "side" };
/** The panel that another took the room of; it has it again when that is closed. */
let displaced = "";

function togglePanel(name, isOpen = byID(name).hidden) {
  const panel = byID(name);
  const other = otherPanel[name];
  if (isOpen && hasRoomForOne.matches) {
    displaced = !byID(other).hidden && !isNarrow.matches ? other : "";
    setPanel(other, false);
  } else if (!isOpen && displaced === other) {
    displaced = "";
    setPanel(other, true);
  }
  const hadFocus = panel.contains(document.activeElement);
  setPanel(name, isOpen);
  if (isOpen && isNarrow.matches) panel.focus();
  if (!isOpen && hadFocus) byID(name + "-button").focus();
}

function setPanel(name, isOpen) {
  byID(name).hidden = !isOpen;
  byID(name + "-button").setAttribute("aria-expanded", String(isOpen));
  // Where one reads is found at once in what has just come into sight.
  const list = byID("contents");
  const current = isOpen && name === "side" && list.querySelector("[aria-current]");
  if (!current) return;
  list.scrollTop += current.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
  current.scrollIntoView({ block: "nearest" });
}

/** The contents, where they lie over what they lead to. */
function closeOverlay() {
  if (isNarrow.matches && !byID("side").hidden) togglePanel("side", false);
}

function closePanels() {
  if (!isNarrow.matches) return;
  for (const name of ["side", "findings"]) if (!byID(name).hidden) togglePanel(name, false);
}

function placePanels() {
  setPanel("side", !isNarrow.matches);
  setPanel("findings", isWide.matches);
  displaced = "";
}

for (const name of ["side", "findings"]) byID(name + "-button").onclick = () => togglePanel(name);
isNarrow.onchange = placePanels;
hasRoomForOne.onchange = placePanels;
isWide.onchange = placePanels;
placePanels();
byID("step-back").onclick = () => step(-1);
byID("step-forth").onclick = () => step(1);
for (const button of document.querySelectorAll("[data-close]")) {
  button.onclick = () => togglePanel(button.dataset.close, false);
}
for (const link of document.querySelectorAll("[data-panel]")) {
  link.onclick = (event) => {
    event.preventDefault();
    togglePanel(link.dataset.panel, true);
    byID(link.dataset.panel).focus();
  };
}
byID("help-button").onclick = () => byID("help").showModal();
byID("help-close").onclick = () => byID("help").close();

// MARK: Keys

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || byID("help").open) return;
  if (event.key === "Escape") return closePanels();
  if (!byID("keys").checked || event.target.matches?.("input:not([type=radio],[type=checkbox]),textarea,select")) return;
  const number = Number(event.key);
  // By the key's place as well, since the Thai layout has other letters there.
  const letter = /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : event.key.toLowerCase();
  if (event.code.startsWith("Digit") || number > 0) {
    const item = state && state.kinds.filter((item) => item.label)[(Number(event.code.slice(5)) || number) - 1];
    if (item) setKind(item.name);
  } else if (letter === "v") {
    setView(view === "flow" ? "pages" : "flow");
  } else if (letter === "c") {
    togglePanel("side");
  } else if (letter === "r") {
    togglePanel("findings");
  } else if (letter === "n") {
    step(1);
  } else if (letter === "p") {
    step(-1);
  } else if (letter === "d") {
    byID("download").click();
  } else if (event.key === "?") {
    byID("help").showModal();
  } else {
    return;
  }
  event.preventDefault();
}

document.addEventListener("keydown", pressed);

// MARK: The frame

/** Links of the report: within it they move it, out of it they open beside it, so that the frame never leaves the report. */
function followLink(event) {
  const link = event.target.closest && event.target.closest("a[href]");
  if (!link) return;
  event.preventDefault();
  const target = link.getAttribute("href");
  if (target.startsWith("#")) {
    const element = flow.contentDocument.getElementById(decodeURIComponent(target.slice(1)));
    if (element) goTo(element, false);
  } else if (/^(https?:|mailto:)/i.test(target)) {
    window.open(target, "_blank", "noopener,noreferrer");
  }
}

function prepareFrame() {
  const page = flow.contentDocument;
  page.addEventListener("click", followLink);
  page.addEventListener("auxclick", followLink);
  page.addEventListener("keydown", pressed);
  page.addEventListener("scroll", noteScroll, { passive: true });
  flow.contentWindow.addEventListener("resize", holdRest);
  // Dimmed by a veil, above which stands what somebody was led to.
  const veil = new flow.contentWindow.CSSStyleSheet();
  veil.replaceSync(
    "html.stale body::after { content: ''; position: fixed; inset: 0; pointer-events: none; backdrop-filter: grayscale(.7);"
    + " background: color-mix(in srgb, var(--paper) 58%, transparent) } html.stale [data-marked] { position: relative; z-index: 1 }"
    // The contents stand at the side.
    + " .jump { display: none }");
  page.adoptedStyleSheets = [veil];
  shown = { run: 0, kind: "", revision: 0 };
  showState();
}

// MARK: Printing

// A frame is printed as it is seen, and lines are cut between pages; so the report is laid beside it. The page's own style sheet is one of
// screens alone, so that what is printed has the published page's style and no other.
const printStyle = new CSSStyleSheet({ media: "print" });
document.adoptedStyleSheets = [printStyle];

addEventListener("beforeprint", () => {
  endPrint();
  const page = flow.contentDocument;
  const body = page.body.cloneNode(true);
  // What was gone to is marked on the screen alone.
  for (const element of body.querySelectorAll("[data-marked], [data-painted], [tabindex='-1']")) {
    element.style.outline = element.style.outlineOffset = "";
    if (!element.getAttribute("style")) element.removeAttribute("style");
  }
  // This page's policy allows no style attributes; properties, which a script sets, it does.
  const styles = new Map();
  for (const element of body.querySelectorAll("[style]")) {
    element.dataset.style = String(styles.size);
    styles.set(element.dataset.style, element.getAttribute("style"));
    element.removeAttribute("style");
  }
  // As the published page has them: what names a page, or breaks one, counts among the children of the body.
  const copies = [...body.children].map((element) => document.importNode(element, true));
  for (const copy of copies) {
    copy.classList.add("printed");
    for (const element of copy.querySelectorAll("[data-style]")) element.style.cssText = styles.get(element.dataset.style);
  }
  printStyle.replaceSync([...page.querySelectorAll("head style")].map((style) => style.textContent).join("\n")
    + "\nbody > :not(.printed) { display: none !important }");
  document.body.append(...copies);
});

function endPrint() {
  printStyle.replaceSync("");
  for (const copy of document.querySelectorAll(".printed")) copy.remove();
}

addEventListener("afterprint", endPrint);

// MARK: Start

readAddress();
if (flow.contentDocument && flow.contentDocument.readyState === "complete"
  && flow.contentDocument.URL.endsWith("/frame")) prepareFrame();
flow.addEventListener("load", prepareFrame);
connect();
