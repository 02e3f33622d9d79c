// The handle beside the block under the pointer: drag it to put the block elsewhere. The keys and
// the toolbar move blocks too.
import { NodeSelection, Plugin } from "prosemirror-state";
import { make } from "./dom.js";
import { moveTo, startOf } from "./placing.js";
import { words } from "./words.js";

export function dragHandle() {
  let handle = null;
  return new Plugin({
    view: (view) => (handle = new Handle(view)),
    props: { handleDrop: (_, event) => handle.drop(event) },
  });
}

class Handle {
  constructor(view) {
    this.view = view;
    this.moved = null;
    this.dom = make("div", { class: "drag-handle", draggable: "true", "aria-hidden": "true", title: words.drag, hidden: true }, "⠿");
    view.dom.parentNode.append(this.dom);
    this.follow = (event) => this.show(event.target);
    view.dom.addEventListener("pointermove", this.follow);
    this.dom.addEventListener("dragstart", (event) => this.start(event));
    this.dom.addEventListener("dragend", () => (this.moved = null));
  }

  show(target) {
    const block = this.blocks().find((one) => one.contains(target));
    if (block) {
      this.block = block;
      this.dom.hidden = false;
      this.dom.style.top = block.offsetTop + "px";
    }
  }

  // The elements of the blocks; what the editor adds for cursors is none.
  blocks() {
    const { doc } = this.view.state;
    return Array.from({ length: doc.childCount }, (_, index) => this.view.nodeDOM(startOf(doc, index)));
  }

  start(event) {
    const { state } = this.view;
    const index = this.blocks().indexOf(this.block);
    if (index < 0) {
      event.preventDefault();
      return;
    }
    this.moved = index;
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, startOf(state.doc, index))));
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", state.doc.child(index).textContent);
    event.dataTransfer.setDragImage(this.block, 0, 0);
  }

  // Before the first block whose middle is below the pointer.
  drop(event) {
    if (this.moved === null) {
      return false;
    }
    const boxes = this.blocks().map((one) => one.getBoundingClientRect());
    const below = boxes.findIndex((box) => event.clientY < (box.top + box.bottom) / 2);
    moveTo(this.moved, below < 0 ? boxes.length : below)(this.view.state, this.view.dispatch);
    this.moved = null;
    event.preventDefault();
    return true;
  }

  update() {
    this.dom.hidden = this.dom.hidden || !this.block?.isConnected;
  }

  destroy() {
    this.view.dom.removeEventListener("pointermove", this.follow);
    this.dom.remove();
  }
}
