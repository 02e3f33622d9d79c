// What is pasted from elsewhere becomes clean blocks: the server reads it by the rules of an import,
// pictures are uploaded first. Without the server its plain text is taken.
import { Fragment, Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { node } from "./blocks.js";
import { announce } from "./dom.js";
import { upload } from "./files.js";
import { schema } from "./schema.js";
import { ask } from "./server.js";
import { words } from "./words.js";

const { nodes } = schema;
const LARGEST = 1_900_000;

// Pasting into the document of a path.
export function pasting(path) {
  return new Plugin({
    props: {
      handlePaste(view, event) {
        const { parent } = view.state.selection.$from;
        const html = event.clipboardData.getData("text/html");
        const pictures = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
        if (html.includes("data-pm-slice") || parent.type === nodes.cell_text || parent.type === nodes.heading) {
          return false;
        }
        if (pictures.length && !textOf(html)) {
          insertPictures(view, pictures);
          return true;
        }
        if (!html) {
          return false;
        }
        insertHtml(view, path, html, event.clipboardData.getData("text/plain"), pictures);
        return true;
      },
      handleDrop(view, event, _, moved) {
        const pictures = [...(event.dataTransfer?.files || [])].filter((file) => file.type.startsWith("image/"));
        if (moved || !pictures.length) {
          return false;
        }
        event.preventDefault();
        insertPictures(view, pictures);
        return true;
      },
    },
  });
}

function textOf(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}

async function insertPictures(view, pictures) {
  for (const picture of pictures) {
    try {
      announce(words.uploadingPicture);
      const asset = await upload(picture);
      view.dispatch(view.state.tr.replaceSelectionWith(nodes.figure.create({ asset })).scrollIntoView());
      announce(words.pictureIn);
    } catch (failure) {
      announce(failure.message || words.pictureOffline);
    }
  }
}

async function insertHtml(view, path, html, text, pictures) {
  try {
    const page = new DOMParser().parseFromString(html, "text/html");
    await uploadPictures(page, pictures);
    const clean = page.body.innerHTML;
    if (clean.length > LARGEST) {
      throw new Error("too large");
    }
    const form = new FormData();
    form.append("html", clean);
    const { blocks } = await ask(path + "/blocks", form);
    insertBlocks(view, blocks.map(node));
  } catch {
    insertText(view, text);
  }
}

// Pictures inside the HTML, and those beside it when it only names files of the other computer.
async function uploadPictures(page, pictures) {
  const waiting = [...pictures];
  for (const image of page.querySelectorAll("img")) {
    const source = image.getAttribute("src") || "";
    const file = source.startsWith("data:image/") ? inline(source)
      : source.startsWith("file:") || source.startsWith("blob:") ? waiting.shift() : null;
    if (file) {
      const asset = await upload(file).catch(() => null);
      image.removeAttribute("src");
      if (asset) {
        image.dataset.sha256 = asset.sha256;
      }
    }
  }
}

// The picture of a data address; null when it is none that can be read.
function inline(source) {
  const found = /^data:(image\/[\w.+-]+);base64,(.*)$/s.exec(source);
  try {
    return found ? new File([Uint8Array.from(atob(found[2]), (sign) => sign.charCodeAt(0))],
      words.pastedName + "." + found[1].slice(6).replace("jpeg", "jpg").replace(/\W.*/, ""), { type: found[1] }) : null;
  } catch {
    return null;
  }
}

function insertBlocks(view, blocks) {
  if (!blocks.length) {
    return;
  }
  const open = (block) => (block.type === nodes.paragraph ? 1 : 0);
  const slice = new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks[blocks.length - 1]));
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true));
}

function insertText(view, text) {
  insertBlocks(view, text.split(/\n{2,}/).filter((part) => part.trim()).map((part) =>
    node({ type: "paragraph", text: [{ text: part.trim() }] })));
}
