// A file that was written elsewhere becomes blocks of the body: the server reads it by the rules of
// an import, and says what was left out.
import { closeHistory } from "prosemirror-history";
import { node } from "./blocks.js";
import { announce, dialog, make } from "./dom.js";
import { insertAll } from "./placing.js";
import { Offline, ask } from "./server.js";
import { words } from "./words.js";

const ENDINGS = ".md,.markdown,.txt,.html,.htm";
// As the server has it; a larger file is not sent at all.
const LARGEST = 1_048_576;
const FIELDS = { title: ["/title", words.title], summary: ["/summary", words.summary] };

// Asks for a file and puts it in at the cursor; undo takes all of it away again.
export function importFile(view, path) {
  const said = make("div", { class: "hint", role: "alert", id: "written-said" });
  const input = make("input", {
    type: "file", id: "written-file", accept: ENDINGS, "aria-describedby": "written-hint",
    onchange: () => input.files.length && take(input.files[0]),
  });
  const choice = make("div", {},
    make("label", { for: "written-file" }, words.chooseFile),
    make("p", { class: "hint", id: "written-hint" },
      words.writtenHint),
    input);
  const box = dialog(words.importFile, "written-file", choice, said);
  box.addEventListener("close", () => view.focus());
  input.focus();

  async function take(file) {
    said.textContent = words.reading;
    try {
      const read = await send(file, path);
      if (box.isConnected) {
        done(read, put(view, read));
      }
    } catch (failure) {
      said.textContent = failure instanceof Offline ? words.writtenOffline : failure.message;
      input.value = "";
    }
  }

  function done(read, filled) {
    const told = words.imported(read.blocks.length, filled);
    if (!read.notices.length) {
      box.close();
      announce(told);
      return;
    }
    const understood = make("button", {
      type: "button", class: "primary", "aria-describedby": "written-said", onclick: () => box.close(),
    }, words.understood);
    choice.remove();
    said.replaceChildren(make("p", {}, told + words.importedNotices),
      make("ul", {}, ...read.notices.map((notice) => make("li", {}, notice))));
    box.append(understood);
    understood.focus();
  }
}

async function send(file, path) {
  if (file.size > LARGEST) {
    throw new Error(words.writtenTooLarge);
  }
  const form = new FormData();
  form.append("file", file);
  for (const [name, [id]] of Object.entries(FIELDS)) {
    form.append(name, document.getElementById(id)?.value || "");
  }
  return ask(path + "/written-file", form, 60_000);
}

// Puts in what was read; the names of the fields that it filled.
function put(view, read) {
  if (read.blocks.length) {
    insertAll(read.blocks.map(node))(view.state, (tr) => view.dispatch(closeHistory(tr)));
  }
  return Object.entries(FIELDS).filter(([name, [id]]) => fill(document.getElementById(id), read[name]))
    .map(([, [, label]]) => label);
}

function fill(field, text) {
  if (!field || !text) {
    return false;
  }
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}
