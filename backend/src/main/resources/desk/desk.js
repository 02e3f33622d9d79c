// Makes the desk smoother; every page works without it.
(function () {
  "use strict";
  let changed = false;
  let expired = false;

  function editor() {
    return document.querySelector("form[data-editor]");
  }

  document.addEventListener("input", function (event) {
    if (event.target.closest("form[data-editor]")) {
      changed = true;
    }
  });

  // A chosen file is uploaded at once.
  document.addEventListener("change", function (event) {
    if (event.target.matches("form[data-editor] input[type=file]") && event.target.files.length) {
      event.target.closest(".row").querySelector("button").click();
    }
  });

  // A click on a dangerous button asks first.
  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-confirm]");
    if (button && !window.confirm(button.dataset.confirm)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  // Only an editor may take the place of an editor: whatever else comes, the text stays.
  document.addEventListener("htmx:beforeSwap", function (event) {
    const xhr = event.detail.xhr;
    event.detail.shouldSwap = xhr.responseText.includes("data-editor");
    if (!event.detail.shouldSwap) {
      expired = xhr.status === 401 || xhr.status === 403;
      say(expired
        ? "登录已过期,还没有保存。您写的都还在这一页上:请在新窗口登录,再回到这里按一次保存。"
        : "没有成功,还没有保存。您写的都还在这一页上,请稍后再试。", expired);
    }
  });

  // While the form is under way nothing can be typed that its answer would overwrite.
  document.addEventListener("htmx:beforeRequest", function () {
    editor().inert = true;
  });

  document.addEventListener("htmx:afterRequest", function () {
    if (editor()) {
      editor().inert = false;
    }
  });

  // Saved: the next page may come.
  document.addEventListener("htmx:beforeOnLoad", function (event) {
    if (event.detail.xhr.getResponseHeader("HX-Redirect")) {
      changed = false;
    }
  });

  document.addEventListener("htmx:sendError", function () {
    say("网络不通,还没有保存。您写的都还在这一页上,请稍后再试。", false);
  });

  document.addEventListener("htmx:afterSettle", start);
  document.addEventListener("DOMContentLoaded", start);

  window.addEventListener("beforeunload", function (event) {
    if (changed) {
      event.preventDefault();
    }
  });

  document.addEventListener("submit", function (event) {
    if (event.target.matches("form[data-editor]") && !window.htmx) {
      changed = false;
    }
  });

  // Back from signing in again: the form takes the token of the new session.
  window.addEventListener("focus", async function () {
    if (!expired || !editor()) {
      return;
    }
    const answer = await fetch("/admin/password", { redirect: "error" }).catch(() => null);
    if (answer && answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      editor().elements.csrf.value = page.querySelector("input[name=csrf]").value;
      expired = false;
      say("已重新登录。请再按一次保存。", false);
    }
  });

  function say(words, withSignIn) {
    editor().inert = false;
    let notice = document.getElementById("notice");
    if (!notice) {
      notice = document.createElement("p");
      notice.id = "notice";
      notice.className = "error summary";
      notice.setAttribute("role", "alert");
      notice.tabIndex = -1;
      editor().prepend(notice);
    }
    notice.textContent = words;
    if (withSignIn) {
      const link = document.createElement("a");
      link.href = "/admin/sign-in";
      link.target = "_blank";
      link.textContent = " 登录(新窗口)";
      notice.append(link);
    }
    notice.focus();
  }

  // The focus goes to what is wrong, or to the field that the last change was about.
  function start() {
    const form = editor();
    changed = Boolean(form && form.dataset.unsaved === "true");
    const wanted = document.querySelector("[data-focus]")
      || (form && form.dataset.focusOn && document.getElementById(form.dataset.focusOn));
    if (wanted) {
      wanted.focus({ preventScroll: true });
      wanted.scrollIntoView({ block: "nearest" });
    }
  }
})();
