// What somebody wrote into a form is put back when the form was sent and nothing was done by it:
// when the session had ended, or the page was too old. It stays in this tab, and for this person.
(function () {
  "use strict";

  const SENT = "boai:sent";
  const WRITTEN = "textarea, input:is([type=text], [type=url], [type=date], [type=datetime-local], [type=number], :not([type]))";

  function person() {
    return document.querySelector(".who a[href='/admin/password']")?.textContent ?? "";
  }

  function written(form) {
    return [...form.elements].filter(function (field) {
      return field.name && field.matches(WRITTEN);
    });
  }

  // What tells forms of one address apart: which comment is answered, which word is changed.
  function subject(form) {
    return [...form.querySelectorAll("input[type=hidden]:not([name=csrf])")].map(function (field) {
      return field.name + "=" + field.value;
    }).join("&");
  }

  document.addEventListener("submit", function (event) {
    const form = event.target;
    const fields = written(form).filter((field) => field.value.trim() !== "");
    if (form.method === "post" && person() && !form.matches("[data-editor]") && fields.length > 0) {
      sessionStorage.setItem(SENT, JSON.stringify({
        person: person(),
        action: form.getAttribute("action"),
        subject: subject(form),
        fields: fields.map((field) => [field.name, field.value]),
      }));
    }
  });

  function sentBefore() {
    const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
    if (!sent) {
      return;
    }
    if (document.querySelector("[data-not-done]")) {
      sessionStorage.setItem(SENT, JSON.stringify({ ...sent, lost: true }));
    } else if (person() && !(sent.lost && sent.person === person())) {
      sessionStorage.removeItem(SENT);
    } else if (person()) {
      putBack(sent);
    }
  }

  function putBack(sent) {
    const forms = [...document.forms].filter((form) => form.getAttribute("action") === sent.action);
    const form = forms.length === 1 ? forms[0] : forms.find((one) => subject(one) === sent.subject);
    if (!form) {
      return;
    }
    sessionStorage.removeItem(SENT);
    const values = new Map(sent.fields);
    const fields = written(form).filter((field) => values.has(field.name));
    fields.forEach((field) => (field.value = values.get(field.name)));
    for (let part = form.closest("details"); part; part = part.parentElement.closest("details")) {
      part.open = true;
    }
    const notice = document.createElement("p");
    notice.className = "note";
    notice.setAttribute("role", "status");
    notice.textContent = document.getElementById("main").dataset.putBack;
    form.prepend(notice);
    fields[0]?.focus();
  }

  document.addEventListener("DOMContentLoaded", sentBefore);
})();
