// Between the stored blocks of a body and the document of the editor, one to one. A body without
// blocks is a document of one empty paragraph, because a cursor needs a place.
import { schema } from "./schema.js";

const { nodes, marks } = schema;

export function toDoc(blocks) {
  return nodes.doc.create(null, blocks.length ? blocks.map(node) : nodes.paragraph.create());
}

export function toBlocks(doc) {
  const only = doc.childCount === 1 ? doc.firstChild : null;
  return only && only.type === nodes.paragraph && !only.childCount ? [] : children(doc, block);
}

// One block as a node.
export function node(from) {
  switch (from.type) {
    case "paragraph":
      return nodes.paragraph.create(null, inline(from.text));
    case "heading":
      return nodes.heading.create({ level: from.level }, broken(from.text));
    case "list":
      return list(from.style || "bulleted", from.items);
    case "quote":
      return nodes.quote.create({ attribution: from.attribution || "" }, inline(from.text));
    case "table":
      return nodes.table.create({ caption: from.caption || "" }, (from.rows || []).map(row));
    case "figure": {
      const image = from.image || {};
      return nodes.figure.create({
        asset: image.asset || null,
        alt: image.alt || "",
        decorative: Boolean(image.decorative),
        caption: from.caption || "",
        credit: from.credit || "",
      });
    }
    case "video":
      return nodes.video.create({
        asset: from.asset || null,
        captions: from.captions || null,
        title: from.title || "",
        transcript: from.transcript || "",
      });
    case "file":
      return nodes.file.create({ asset: from.asset || null, title: from.title || "" });
    case "callout":
      return nodes.callout.create(
        { style: from.style || "note", title: from.title || "" }, inline(from.text));
    case "embed":
      return nodes.embed.create({ document: from.document });
    default:
      throw new Error("No such block: " + from.type);
  }
}

function list(style, items) {
  return nodes.list.create({ style }, (items || []).map((item) => nodes.item.create(null, [
    nodes.paragraph.create(null, inline(item.text)),
    ...(item.items && item.items.length ? [list(style, item.items)] : []),
  ])));
}

function row(from) {
  return nodes.table_row.create(null, (from.cells || []).map((cell) =>
    (cell.header ? nodes.table_header : nodes.table_cell).create(
      null, nodes.cell_text.create(null, broken(cell.text)))));
}

function inline(spans) {
  return (spans || []).flatMap((span) => broken(span.text, [
    ...(span.href ? [marks.link.create({ href: span.href })] : []),
    ...(span.marks || []).map((name) => marks[name].create()),
  ]));
}

// Text with its line ends as breaks.
function broken(text, set = []) {
  return (text || "").split("\n").flatMap((line, at) => [
    ...(at ? [nodes.hard_break.create(null, null, set)] : []),
    ...(line ? [schema.text(line, set)] : []),
  ]);
}

// A node that stands for a block.
export function block(from) {
  const { attrs } = from;
  switch (from.type.name) {
    case "paragraph":
      return { type: "paragraph", text: spans(from) };
    case "heading":
      return { type: "heading", level: attrs.level, text: plain(from) };
    case "list":
      return { type: "list", style: attrs.style, items: items(from) };
    case "quote":
      return { type: "quote", text: spans(from), attribution: attrs.attribution };
    case "table":
      return { type: "table", caption: attrs.caption, rows: children(from, cells) };
    case "figure":
      return {
        type: "figure",
        image: { ...file("asset", attrs.asset), alt: attrs.alt, decorative: attrs.decorative },
        caption: attrs.caption,
        credit: attrs.credit,
      };
    case "video":
      return {
        type: "video",
        ...file("asset", attrs.asset),
        ...file("captions", attrs.captions),
        title: attrs.title,
        transcript: attrs.transcript,
      };
    case "file":
      return { type: "file", ...file("asset", attrs.asset), title: attrs.title };
    case "callout":
      return { type: "callout", style: attrs.style, title: attrs.title, text: spans(from) };
    case "embed":
      return { type: "embed", document: attrs.document };
    default:
      throw new Error("No block: " + from.type.name);
  }
}

// Files that are not chosen are left out; null is refused by the stored form.
function file(name, asset) {
  return asset ? { [name]: asset } : {};
}

function items(from) {
  return children(from, (item) => ({
    text: spans(item.firstChild),
    items: item.childCount > 1 ? items(item.child(1)) : [],
  }));
}

function cells(from) {
  return { cells: children(from, (cell) => ({
    text: plain(cell.firstChild),
    header: cell.type === nodes.table_header,
  })) };
}

// Neighbours with the same marks and link are one span.
function spans(from) {
  const result = [];
  let last = null;
  from.forEach((part) => {
    const text = part.isText ? part.text : "\n";
    if (last && sameMarks(last, part)) {
      result[result.length - 1].text += text;
    } else {
      const link = marks.link.isInSet(part.marks);
      result.push({
        text,
        marks: ["strong", "emphasis"].filter((name) => marks[name].isInSet(part.marks)),
        href: link ? link.attrs.href : "",
      });
    }
    last = part;
  });
  return result;
}

function sameMarks(one, other) {
  return one.marks.length === other.marks.length && one.marks.every((set) => set.isInSet(other.marks));
}

function plain(from) {
  return from.textBetween(0, from.content.size, "", (leaf) => (leaf.type === nodes.hard_break ? "\n" : ""));
}

function children(from, each) {
  const result = [];
  from.forEach((child) => result.push(each(child)));
  return result;
}
