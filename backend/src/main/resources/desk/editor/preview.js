// The public page that the text would become, beside the text, as wide as a phone, a tablet or a desk.
import { dialog, make } from "./dom.js";
import { words } from "./words.js";

const WIDTHS = [[words.phone, 390], [words.tablet, 820], [words.desktop, 1280]];

// Opens it; asks for the text to be saved first, so that the page shows what is written.
export async function openPreview(path, saved) {
  const frame = make("iframe", { title: words.previewFrame, sandbox: "allow-same-origin" });
  const stage = make("div", { class: "preview-stage" }, frame);
  const said = make("p", { class: "hint", role: "alert" });
  const widths = make("div", { class: "row preview-widths", role: "group", "aria-label": words.width },
    ...WIDTHS.map(([label, width]) => make("button", { type: "button", class: "secondary", "aria-pressed": "false", onclick: () => show(width) }, `${label} ${width}`)));
  dialog(words.preview, "preview", widths, said, stage);

  function show(width) {
    [...widths.children].forEach((button, at) => button.setAttribute("aria-pressed", String(WIDTHS[at][1] === width)));
    const scale = Math.min(1, stage.clientWidth / width);
    stage.classList.toggle("scaled", scale < 1);
    frame.style.width = width + "px";
    frame.style.height = stage.clientHeight / scale + "px";
    frame.style.transform = `scale(${scale})`;
  }

  if (!await saved()) {
    said.textContent = words.previewUnsaved;
  }
  frame.src = path + "/preview";
  show(WIDTHS[window.innerWidth < 900 ? 0 : 2][1]);
}
