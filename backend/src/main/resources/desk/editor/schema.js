// The document of the editor: one node for each block, so that a body and a document are the same thing.
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import { words } from "./words.js";

const line = { content: "inline*", group: "block", defining: true };
const plain = { content: "(text | hard_break)*", marks: "" };

function text(fallback = "") {
  return { default: fallback, validate: "string" };
}

// A file: the stored reference as JSON, or null while none is chosen.
const file = { default: null };

// Elements of this name are our own serialisation, as copy and drag write it; what comes from
// elsewhere is turned into blocks by the server.
function own(type) {
  return [{ tag: `[data-block="${type}"]`, getAttrs: (dom) => JSON.parse(dom.dataset.attrs || "{}") }];
}

function mark(type) {
  return (node) => ["div", { "data-block": type, "data-attrs": JSON.stringify(node.attrs) }];
}

function around(type) {
  return (node) => [...mark(type)(node), 0];
}

const tables = tableNodes({ cellContent: "cell_text", cellAttributes: {} });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { ...line, parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      ...plain,
      group: "block",
      defining: true,
      attrs: { level: { default: 2, validate: "number" } },
      parseDOM: [2, 3, 4].map((level) => ({ tag: "h" + level, attrs: { level } })),
      // The title of the page is the first heading, that of the body the second.
      toDOM: (node) => ["h" + node.attrs.level, 0],
    },
    list: {
      content: "item+",
      group: "block",
      attrs: { style: text("bulleted") },
      parseDOM: [
        { tag: "ul", attrs: { style: "bulleted" } },
        { tag: "ol", attrs: { style: "numbered" } },
      ],
      toDOM: (node) => [node.attrs.style === "numbered" ? "ol" : "ul", 0],
    },
    item: { content: "paragraph list?", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    quote: { ...line, attrs: { attribution: text() }, parseDOM: own("quote"), toDOM: around("quote") },
    callout: {
      ...line,
      attrs: { style: text("note"), title: text() },
      parseDOM: own("callout"),
      toDOM: around("callout"),
    },
    table: {
      ...tables.table,
      group: "block",
      attrs: { caption: text() },
      parseDOM: [{ tag: "table", getAttrs: (dom) => ({ caption: dom.dataset.caption || "" }) }],
      toDOM: (node) => ["table", { "data-caption": node.attrs.caption }, ["tbody", 0]],
    },
    table_row: tables.table_row,
    table_cell: tables.table_cell,
    table_header: tables.table_header,
    // Inside a cell a paragraph is the text of the cell, though it looks like any other.
    cell_text: {
      ...plain,
      parseDOM: [{ tag: "p", context: "table_cell/|table_header/", priority: 60 }],
      toDOM: () => ["p", 0],
    },
    figure: {
      group: "block",
      atom: true,
      draggable: true,
      attrs: {
        asset: file,
        alt: text(),
        decorative: { default: false, validate: "boolean" },
        caption: text(),
        credit: text(),
      },
      parseDOM: own("figure"),
      toDOM: mark("figure"),
    },
    video: {
      group: "block",
      atom: true,
      draggable: true,
      attrs: { asset: file, captions: file, title: text(), transcript: text() },
      parseDOM: own("video"),
      toDOM: mark("video"),
    },
    file: {
      group: "block",
      atom: true,
      draggable: true,
      attrs: { asset: file, title: text() },
      parseDOM: own("file"),
      toDOM: mark("file"),
    },
    embed: {
      group: "block",
      atom: true,
      draggable: true,
      // The content id of the other document.
      attrs: { document: { validate: "string" } },
      parseDOM: own("embed"),
      toDOM: mark("embed"),
    },
    text: { group: "inline" },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
      leafText: () => "\n",
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: "string" } },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ href: dom.getAttribute("href") }) }],
      toDOM: (found) => ["a", { href: found.attrs.href, rel: "noopener" }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    emphasis: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  },
});

// What blocks are called.
export const names = {
  paragraph: words.paragraph,
  heading: words.heading,
  list: words.list,
  quote: words.quote,
  table: words.table,
  figure: words.figure,
  video: words.video,
  file: words.file,
  callout: words.callout,
  embed: words.embed,
};
