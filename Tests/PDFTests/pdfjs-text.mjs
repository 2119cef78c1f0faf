// Prints the text that pdf.js finds: node pdfjs-text.mjs FOLDER FILE.pdf
// FOLDER holds Firefox's pdf.mjs and pdf.worker.mjs. They are written for a browser of the same age; what node lacks is
// supplied here, as plainly as this use needs.
import fs from "node:fs";
import path from "node:path";

const [folder, file] = process.argv.slice(2);

function define(object, name, value) {
  if (!(name in object)) Object.defineProperty(object, name, { value, configurable: true, writable: true });
}

for (const name of ["DOMMatrix", "Path2D", "ImageData"]) define(globalThis, name, class {});
define(globalThis, "Float16Array", Float32Array);
define(Promise, "withResolvers", function () {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
});
define(Promise, "try", async (body, ...values) => body(...values));
define(URL, "parse", (text, base) => {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
});
define(Math, "sumPrecise", (values) => [...values].reduce((sum, value) => sum + value, 0));
define(Uint8Array, "fromBase64", (text) => new Uint8Array(Buffer.from(text, "base64")));
define(Uint8Array.prototype, "toBase64", function () {
  return Buffer.from(this).toString("base64");
});
define(Uint8Array.prototype, "toHex", function () {
  return Buffer.from(this).toString("hex");
});
for (const type of [Map, WeakMap]) {
  define(type.prototype, "getOrInsert", function (key, value) {
    if (!this.has(key)) this.set(key, value);
    return this.get(key);
  });
  define(type.prototype, "getOrInsertComputed", function (key, make) {
    if (!this.has(key)) this.set(key, make(key));
    return this.get(key);
  });
}
define(Set.prototype, "union", function (other) {
  return new Set([...this, ...other.keys()]);
});
define(Set.prototype, "intersection", function (other) {
  return new Set([...this].filter((value) => other.has(value)));
});
define(Set.prototype, "difference", function (other) {
  return new Set([...this].filter((value) => !other.has(value)));
});
define(Set.prototype, "isSubsetOf", function (other) {
  return [...this].every((value) => other.has(value));
});
define(Set.prototype, "isSupersetOf", function (other) {
  return [...other.keys()].every((value) => this.has(value));
});
define(Set.prototype, "isDisjointFrom", function (other) {
  return [...this].every((value) => !other.has(value));
});
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
define(globalThis, "Iterator", Object.assign(function () {}, { from: (values) => values[Symbol.iterator]() }));
const helpers = {
  *map(body) { let index = 0; for (const value of this) yield body(value, index++); },
  *filter(body) { let index = 0; for (const value of this) if (body(value, index++)) yield value; },
  *take(limit) { if (limit > 0) for (const value of this) { yield value; if (--limit <= 0) return; } },
  *drop(limit) { for (const value of this) if (limit-- <= 0) yield value; },
  *flatMap(body) { for (const value of this) yield* body(value); },
  toArray() { return [...this]; },
  some(body) { for (const value of this) if (body(value)) return true; return false; },
  every(body) { for (const value of this) if (!body(value)) return false; return true; },
  find(body) { for (const value of this) if (body(value)) return value; return undefined; },
  forEach(body) { for (const value of this) body(value); },
  reduce(body, start) { let sum = start; for (const value of this) sum = body(sum, value); return sum; },
};
for (const [name, value] of Object.entries(helpers)) define(iterators, name, value);

const base = "file://" + path.resolve(folder) + "/";
const pdfjs = await import(base + "pdf.mjs");
globalThis.pdfjsWorker = await import(base + "pdf.worker.mjs");
const document = await pdfjs.getDocument({
  data: new Uint8Array(fs.readFileSync(file)),
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
}).promise;
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\n");
}
process.exit(0);
