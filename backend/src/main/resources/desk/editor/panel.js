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
  frozen: words.frozen,
  refused: words.refused,
};

// The same where this browser can keep nothing.
const UNKEPT = { offline: words.notConnectedUnkept, expired: words.expiredUnkept, frozen: words.frozenUnkept };

const FAULT = ".fault";

// What is said of the state of saving.
export function showState(state, detail, canKeep) {
  const place = document.getElementById("save-state");
  if (!place) {
    return;
  }
  const told = (!canKeep && UNKEPT[state]) || STATES[state];
  const said = state === "saved" && detail ? `${told} · ${TIME.format(new Date(detail))}`
    : state === "refused" && detail ? words.refusedBecause(detail)
    : state === "partly" ? words.partly([...detail].join(words.between))
    : state === "kept" ? words.kept(detail) : told;
  if (place.textContent !== said) {
    place.textContent = said;
  }
  place.dataset.state = state;
}

// What blocks publication, and what should be looked at: for that a reason is asked.
export function showFindings(findings) {
  const blocking = findings.filter((one) => one.blocks);
  const others = findings.filter((one) => !one.blocks);
  document.getElementById("findings-list")?.replaceChildren(
    blocking.length ? list(blocking) : make("p", { class: "ready" }, ...(others.length
      ? [words.readyWithReason, make("a", { href: "#reason" }, words.reason)] : [words.ready])),
    ...(others.length ? [make("h3", {}, words.advice), list(others)] : []));
  const reason = document.getElementById("warnings-reason");
  if (reason) {
    reason.hidden = !others.length;
  }
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

// What is wrong, at the fields that it is about; what has no field outside the text is given back.
export function showFaults(faults) {
  document.querySelectorAll("[data-fault]").forEach((one) => one.remove());
  document.querySelectorAll("[data-faulty]").forEach((one) => {
    one.removeAttribute("aria-invalid");
    one.removeAttribute("data-faulty");
    describe(one, described(one).filter((id) => !id.endsWith(FAULT)));
    one.closest(".field")?.classList.remove("bad");
  });
  return faults.filter((fault, at) => !mark(fault, at));
}

// Puts what is wrong before its field, and says it of each control; false when none is shown.
function mark(fault, at) {
  const field = fault.anchor ? document.getElementById(fault.anchor) : null;
  if (!field || field.matches(".body-place")) {
    return false;
  }
  const told = make("p", { class: "error", "data-fault": true, id: `${fault.anchor}.${at}${FAULT}` }, fault.message);
  if (field.matches("fieldset")) {
    field.querySelector(":scope > legend").after(told);
  } else {
    (field.closest("label") || field).before(told);
  }
  for (const one of new Set([field, ...controls(field)])) {
    describe(one, [...described(one), told.id]);
    one.setAttribute("data-faulty", "");
    // A group is not invalid, what is chosen in it is (WAI-ARIA 1.2, aria-invalid).
    if (!one.matches("fieldset")) {
      one.setAttribute("aria-invalid", "true");
    }
  }
  field.closest(".field")?.classList.add("bad");
  return true;
}

// Of a group of ticks or a file its own controls; a group of fields has none.
function controls(field) {
  return field.matches(".field.choices, .field.asset")
    ? [...field.querySelectorAll("input[type=checkbox], input[type=file]")] : [];
}

function described(element) {
  return (element.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
}

function describe(element, ids) {
  if (ids.length) {
    element.setAttribute("aria-describedby", ids.join(" "));
  } else {
    element.removeAttribute("aria-describedby");
  }
}

export function showOthers(others) {
  const place = document.getElementById("others");
  if (place) {
    place.hidden = !others.length;
    place.textContent = others.length ? words.others(others.join(words.between)) : "";
  }
}

// The public address that the slug leaves at the next publication, or nothing.
export function showRedirect(path) {
  const place = document.getElementById("slug-redirect");
  if (place) {
    place.hidden = !path;
    place.textContent = path ? words.willRedirect(path) : "";
  }
}

// Why something that was pressed did not come about, and the places in the text to look at. Where it
// says that the document cannot be changed, that stays.
export function showNotice(told, faults) {
  const place = document.getElementById("editor-notice");
  if (place && !place.dataset.state) {
    place.hidden = !told && !faults.length;
    place.replaceChildren(told, ...faults.flatMap((fault, at) => [
      told || at ? make("br") : "", fault.anchor ? make("a", { href: "#" + fault.anchor }, fault.field || words.body) : "", " ", fault.message]));
    if (told) {
      place.focus();
    }
  }
}
