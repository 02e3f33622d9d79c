// The panel beside the text: the saved state, what the checks say, who else is here.
import { make } from "./dom.js";
import { words } from "./words.js";

const TIME = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" });

const STATES = {
  saved: words.saved,
  waiting: words.waiting,
  saving: words.saving,
  offline: words.notConnected,
  expired: words.expired,
  held: words.held,
  refused: words.refused,
};

// The same where this browser can keep nothing.
const UNKEPT = { offline: words.notConnectedUnkept, expired: words.expiredUnkept };

// What is said of the state of saving.
export function showState(state, detail, canKeep) {
  const place = document.getElementById("save-state");
  if (!place) {
    return;
  }
  const told = (!canKeep && UNKEPT[state]) || STATES[state];
  const said = state === "saved" && detail ? `${told} · ${TIME.format(new Date(detail))}`
    : state === "refused" && detail ? words.refusedBecause(detail)
    : state === "kept" ? words.kept(detail) : told;
  if (place.textContent !== said) {
    place.textContent = said;
  }
  place.dataset.state = state;
}

// What blocks publication, and what should be looked at.
export function showFindings(findings) {
  const blocking = findings.filter((one) => one.blocks);
  const others = findings.filter((one) => !one.blocks);
  document.getElementById("findings-list")?.replaceChildren(
    blocking.length ? list(blocking) : make("p", { class: "ready" }, words.ready),
    ...(others.length ? [make("h3", {}, words.advice), list(others)] : []));
  const count = document.getElementById("findings-count");
  if (count) {
    count.textContent = String(blocking.length);
    count.hidden = !blocking.length;
  }
}

function list(findings) {
  return make("ul", {}, ...findings.map((one) => make("li", fixed(one.fix),
    one.anchor ? make("a", { href: "#" + one.anchor }, one.field) : make("strong", {}, one.field),
    make("span", { class: "message" }, one.message),
    one.rule ? make("span", { class: "rule" }, one.rule) : null)));
}

function fixed(fix) {
  return fix ? {
    "data-where": fix.where, "data-field": fix.field, "data-places": fix.places,
    "data-found": fix.found, "data-instead": fix.instead,
  } : {};
}

// The fields that kept the form from being saved, each with what is wrong.
export function showFaults(faults) {
  document.querySelectorAll("[data-fault]").forEach((one) => one.remove());
  document.querySelectorAll("[data-faulty]").forEach((one) => {
    one.removeAttribute("aria-invalid");
    one.removeAttribute("data-faulty");
    one.closest(".field")?.classList.remove("bad");
  });
  for (const fault of faults) {
    const field = document.getElementById(fault.anchor);
    field?.setAttribute("aria-invalid", "true");
    field?.setAttribute("data-faulty", "");
    field?.closest(".field")?.classList.add("bad");
    field?.before(make("p", { class: "error", "data-fault": true }, fault.message));
  }
}

export function showOthers(others) {
  const place = document.getElementById("others");
  if (place) {
    place.hidden = !others.length;
    place.textContent = others.length ? words.others(others.join(words.between)) : "";
  }
}

// Why something that was pressed did not come about.
// The public address that the slug leaves at the next publication, or nothing.
export function showRedirect(path) {
  const place = document.getElementById("slug-redirect");
  if (place) {
    place.hidden = !path;
    place.textContent = path ? words.willRedirect(path) : "";
  }
}

export function showNotice(told) {
  const place = document.getElementById("editor-notice");
  if (place) {
    place.hidden = !told;
    place.textContent = told;
    if (told) {
      place.focus();
    }
  }
}
