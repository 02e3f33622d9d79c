// The blocks with more than text: a frame with their fields, and their text inside where they have
// some. Fields are attributes of the node, so that undo and autosave know them.
import { NodeSelection } from "prosemirror-state";
import { make } from "./dom.js";
import { address, choose, facts, picture } from "./files.js";
import { names } from "./schema.js";
import { words } from "./words.js";

const line = (name, label, hint = "") => ({ name, label, hint, kind: "text" });

const FIELDS = {
  figure: [
    { name: "asset", label: words.figure, kind: "image" },
    { name: "decorative", label: words.decorative, kind: "tick" },
    line("alt", words.alt, words.altHint),
    line("caption", words.caption),
    line("credit", words.credit),
  ],
  video: [
    { name: "asset", label: words.videoFile, kind: "video" },
    { name: "captions", label: words.captions, kind: "captions" },
    line("title", words.videoTitle),
    { name: "transcript", label: words.transcript, kind: "lines", hint: "" },
  ],
  file: [{ name: "asset", label: words.anyFile, kind: "any" }, line("title", words.fileTitle)],
  embed: [{ name: "document", label: words.document, kind: "document" }],
  callout: [
    { name: "style", label: words.style, kind: "choice", options: { note: words.note, important: words.important, warning: words.warning } },
    line("title", words.calloutTitle),
  ],
  quote: [line("attribution", words.attribution)],
  table: [line("caption", words.tableCaption, words.tableCaptionHint)],
};

let count = 0;

// Makes the views; documents tells what other documents are called and lets one be chosen.
export function cards(documents) {
  return Object.fromEntries(Object.keys(FIELDS).map((type) => [
    type, (node, view, getPos) => new Card(node, view, getPos, documents)]));
}

class Card {
  constructor(node, view, getPos, documents) {
    Object.assign(this, { node, view, getPos, documents, id: "card-" + ++count, shown: new Map() });
    const type = node.type.name;
    this.fields = make("div", { class: "card-fields", contenteditable: "false" },
      ...FIELDS[type].map((field) => this.field(field)));
    this.dom = make("div", { class: `block-card block-${type}`, role: "group", "aria-label": names[type] },
      make("div", { class: "card-name", contenteditable: "false" }, names[type]));
    if (type === "table") {
      this.contentDOM = make("tbody");
      this.dom.append(this.fields, make("div", { class: "scroll" }, make("table", {}, this.contentDOM)));
    } else if (!node.isAtom) {
      this.contentDOM = make("div", { class: "card-text" });
      this.dom.append(...(type === "quote" ? [this.contentDOM, this.fields] : [this.fields, this.contentDOM]));
    } else {
      this.dom.append(this.fields);
    }
    this.show();
  }

  field(field) {
    switch (field.kind) {
      case "text":
        return this.labelled(field, make("input", { type: "text" }));
      case "lines":
        return this.labelled(field, make("textarea", { rows: "4" }));
      case "choice":
        return this.labelled(field, make("select", {},
          ...Object.entries(field.options).map(([value, label]) => make("option", { value }, label))));
      case "tick":
        return this.tick(field);
      case "document":
        return this.reference(field, () => this.documents.choose((id) => this.set(field.name, id)),
          (id) => this.documents.name(id), words.otherDocument);
      default:
        return this.file(field);
    }
  }

  labelled(field, input) {
    const id = `${this.id}-${field.name}`;
    input.id = id;
    input.dataset.field = field.name;
    if (field.hint) {
      input.setAttribute("aria-describedby", id + "-hint");
    }
    input.addEventListener("input", () => this.set(field.name, input.value));
    this.shown.set(field.name, (value) => {
      if (input.value !== value) {
        input.value = value;
      }
    });
    return make("div", { class: "card-field" }, make("label", { for: id }, field.label),
      field.hint ? make("p", { class: "hint", id: id + "-hint" }, field.hint) : null, input);
  }

  tick(field) {
    const input = make("input", { type: "checkbox", "data-field": field.name });
    input.addEventListener("change", () => this.set(field.name, input.checked));
    this.shown.set(field.name, (value) => (input.checked = value));
    return make("div", { class: "card-field tick" }, make("label", {}, input, make("span", {}, field.label)));
  }

  file(field) {
    const optional = field.kind === "captions";
    const box = make("div", { class: "card-file" });
    const button = make("button", {
      type: "button", class: "secondary", "data-field": field.name,
      onclick: () => choose(field.kind, (asset) => this.set(field.name, asset)),
    });
    const remove = make("button", { type: "button", class: "quiet", onclick: () => this.set(field.name, null) }, words.removeFile);
    this.shown.set(field.name, (asset) => {
      button.textContent = asset ? words.change(field.label) : words.choose(field.label);
      remove.hidden = !asset || !optional;
      box.replaceChildren(...(asset ? [shownFile(field, asset, this.node.attrs.alt || "")] : []));
    });
    return make("div", { class: "card-field" }, box, make("div", { class: "row" }, button, remove));
  }

  reference(field, change, name, label) {
    const shown = make("a", { target: "_blank", rel: "noopener" });
    const button = make("button", { type: "button", class: "secondary", "data-field": field.name, onclick: change }, label);
    this.shown.set(field.name, async (value) => {
      const found = await name(value);
      shown.textContent = found.title || found.name;
      shown.href = found.name.startsWith("/") ? found.name : "/admin/documents";
    });
    return make("div", { class: "card-field" }, make("p", { class: "embedded" }, shown), button);
  }

  set(name, value) {
    const at = this.getPos();
    if (at !== undefined) {
      this.view.dispatch(this.view.state.tr.setNodeAttribute(at, name, value));
    }
  }

  show() {
    this.shown.forEach((show, name) => show(this.node.attrs[name]));
    this.dom.dataset.style = this.node.attrs.style || "";
  }

  update(node) {
    if (node.type !== this.node.type) {
      return false;
    }
    const before = this.node;
    this.node = node;
    if (before.attrs !== node.attrs) {
      this.show();
    }
    return true;
  }

  selectNode() {
    this.dom.classList.add("selected");
  }

  deselectNode() {
    this.dom.classList.remove("selected");
  }

  // What happens in the fields is the fields' own business; a click on the frame selects the block.
  stopEvent(event) {
    if (event.type === "mousedown" && event.target.closest(".card-name")) {
      this.view.dispatch(this.view.state.tr.setSelection(
        NodeSelection.create(this.view.state.doc, this.getPos())));
      this.view.focus();
      return true;
    }
    return !event.type.startsWith("drag") && event.type !== "drop" && this.fields.contains(event.target);
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !(this.contentDOM && this.contentDOM.contains(mutation.target));
  }
}

function shownFile(field, asset, alt) {
  return field.kind === "image"
    ? make("img", { src: picture(asset, 640), alt: alt || words.chosenPicture })
    : make("a", { href: address(asset), target: "_blank", rel: "noopener" }, facts(asset));
}
