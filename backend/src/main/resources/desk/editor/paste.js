// What is pasted or dropped from elsewhere becomes clean blocks: the server reads it by the rules of
// an import, pictures are uploaded first. Only what an editor of this desk copied is taken as it is.
import { DOMSerializer, Fragment, Slice } from "prosemirror-model";
import { CellSelection } from "prosemirror-tables";
import { Plugin } from "prosemirror-state";
import { dropPoint } from "prosemirror-transform";
import { arrivals, fill, hold } from "./arriving.js";
import { node } from "./blocks.js";
import { announce, make, whenComposed } from "./dom.js";
import { bring, gather, leftOut, passes } from "./pictures.js";
import { schema } from "./schema.js";
import { Offline, Refused, ask } from "./server.js";
import { words } from "./words.js";

const { nodes } = schema;
const LARGEST = 1_900_000;
// Other sites have ProseMirror too; what only this desk knows tells our own copies from theirs.
const MARK = "data-boai-copy";
const secret = ownSecret();

function ownSecret() {
  const name = "boai-copy";
  const fresh = crypto.randomUUID();
  try {
    const known = localStorage.getItem(name) || fresh;
    localStorage.setItem(name, known);
    return known;
  } catch {
    return fresh;
  }
}

class OwnCopies extends DOMSerializer {
  serializeFragment(fragment, options, target) {
    const made = super.serializeFragment(fragment, options, target);
    if (!target) {
      made.firstElementChild?.setAttribute(MARK, secret);
    }
    return made;
  }
}

// Pasting into the document of a path.
export function pasting(path) {
  return [arrivals, new Plugin({
    props: {
      clipboardSerializer: new OwnCopies(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema)),
      transformPastedHTML: (html) => (isOwn(html) ? html : bare(html)),
      handlePaste: (view, event) => Boolean(event.clipboardData) && paste(view, path, read(event.clipboardData)),
      handleDrop: (view, event, _, moved) =>
        !moved && !view.dragging && Boolean(event.dataTransfer) && drop(view, path, event, read(event.dataTransfer)),
    },
  })];
}

function read(data) {
  return {
    html: data.getData("text/html"),
    text: data.getData("text/plain"),
    rtf: data.getData("text/rtf"),
    pictures: [...data.files].filter((file) => file.type.startsWith("image/")),
  };
}

function isOwn(html) {
  return html.includes(`${MARK}="${secret}"`);
}

// Without what would pass for our own serialisation, and without links that nobody checked.
function bare(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("[data-block], [data-pm-slice]").forEach((one) => {
    one.removeAttribute("data-block");
    one.removeAttribute("data-pm-slice");
  });
  page.querySelectorAll("a[href]").forEach((one) => one.removeAttribute("href"));
  page.querySelectorAll("td, th").forEach(inOneText);
  return page.body.innerHTML;
}

// A cell has one text; its paragraphs become lines of it.
function inOneText(cell) {
  const lines = [...cell.querySelectorAll("p")].map((one) => one.textContent.trim()).filter(Boolean);
  if (lines.length > 1) {
    cell.replaceChildren(...lines.flatMap((line, at) => (at ? [document.createElement("br"), line] : [line])));
  }
}

function paste(view, path, data) {
  const { selection } = view.state;
  if (isOwn(data.html) || (!data.html && !data.pictures.length)) {
    return false;
  }
  if (onlyPictures(data)) {
    takePictures(view, hold(view, behindTable(selection.$from)), data.pictures);
  } else if (inTable(selection.$from)) {
    return !(selection instanceof CellSelection) && !/<table/i.test(data.html) && insertLines(view, data.text);
  } else if (selection.$from.parent.type === nodes.heading && data.text && !data.text.trim().includes("\n")) {
    return insertLines(view, data.text.trim());
  } else {
    takeHtml(view, path, hold(view), data);
  }
  return true;
}

function drop(view, path, event, data) {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  const pictures = onlyPictures(data);
  if (at === undefined || isOwn(data.html) || (!pictures && !data.html)) {
    return false;
  }
  const behind = behindTable(view.state.doc.resolve(at));
  event.preventDefault();
  if (pictures) {
    const figure = new Slice(Fragment.from(nodes.figure.create()), 0, 0);
    takePictures(view, hold(view, behind ?? dropPoint(view.state.doc, at, figure) ?? at), data.pictures);
  } else {
    takeHtml(view, path, hold(view, behind ?? at), data);
  }
  return true;
}

function onlyPictures({ html, pictures }) {
  return pictures.length && !new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}

// Cells hold text only, and tables stand at the top.
function inTable($at) {
  return $at.depth > 0 && $at.node(1).type === nodes.table;
}

function behindTable($at) {
  return inTable($at) ? $at.after(1) : null;
}

// Into what holds text only.
function insertLines(view, text) {
  const parts = text.replace(/\r\n?/g, "\n").trim().split("\n").flatMap((line, at) => [
    ...(at ? [nodes.hard_break.create()] : []), ...(line ? [schema.text(line)] : [])]);
  if (!parts.length) {
    return false;
  }
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(parts), 0, 0)).scrollIntoView().setMeta("paste", true));
  return true;
}

function takePictures(view, id, files) {
  const pictures = files.map((file) => ({ file, name: file.name || words.pictureName }));
  attempt(view, id, { pictures, made: () => pictures.filter((one) => one.asset).map(({ asset }) => nodes.figure.create({ asset })) });
}

function takeHtml(view, path, id, data) {
  const page = new DOMParser().parseFromString(data.html, "text/html");
  const pictures = gather(page, data.pictures, data.rtf);
  attempt(view, id, { pictures, text: data.text, made: async () => {
    const html = page.body.innerHTML;
    if (html.length > LARGEST) {
      throw new Error(words.pastedTooLong);
    }
    const form = new FormData();
    form.append("html", html);
    return (await ask(path + "/blocks", form)).blocks.map(node);
  } });
}

// Brings what was pasted to its place; when that fails, asks what to do instead and keeps the place.
async function attempt(view, id, wanted) {
  try {
    await bring(wanted.pictures);
    const blocks = await wanted.made();
    await whenComposed();
    fill(view, id, blocks);
    const missing = leftOut(wanted.pictures);
    if (missing.length) {
      notice(view, words.pastedExcept, missing, [[words.understood, () => {}]]);
    } else {
      announce(words.pastedIn);
    }
  } catch (failure) {
    const expired = failure instanceof Refused && failure.status === 401;
    const why = failure instanceof Offline ? words.offline : expired ? words.pastedExpired : failure.message;
    notice(view, words.pastedFailed(why), [], [
      ...(passes(failure) ? [[words.tryAgain, () => attempt(view, id, wanted)]] : []),
      ...(wanted.text ? [[words.onlyText, () => fill(view, id, paragraphs(wanted.text))]] : []),
      [words.leaveOut, () => fill(view, id, [])],
    ]);
    if (expired) {
      document.dispatchEvent(new CustomEvent("boai:expired"));
    }
  }
}

function paragraphs(text) {
  return text.replace(/\r\n?/g, "\n").split(/\n{2,}/).filter((part) => part.trim()).map((part) =>
    node({ type: "paragraph", text: [{ text: part.trim() }] }));
}

// Stays under the tools, wherever in the text somebody is, until a button of it is pressed.
function notice(view, told, items, actions) {
  const box = make("div", { class: "note paste-notice" },
    make("div", { role: "alert" }, make("p", {}, told),
      ...(items.length ? [make("ul", {}, ...items.map((item) => make("li", {}, item)))] : [])),
    make("div", { class: "row" }, ...actions.map(([label, run]) => make("button", {
      type: "button", class: "secondary",
      onclick: () => {
        box.remove();
        run();
        view.focus();
      },
    }, label))));
  view.dom.closest(".body-editor").querySelector(".toolbar").append(box);
}
