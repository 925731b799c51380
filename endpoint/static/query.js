// The query page without reloading: run, show what the server renders, keep the address a permalink.
// Without this file the same form does the same by loading the page.
"use strict";
{
  const form = document.getElementById("query-form");
  const text = document.getElementById("query");
  let running = null;

  const show = (section, title) => {
    document.getElementById("results").replaceWith(section);
    if (title) document.title = title;
  };

  const fault = (heading, detail) => {
    const section = document.createElement("section");
    section.id = "results";
    section.setAttribute("aria-live", "polite");
    const box = section.appendChild(document.createElement("div"));
    box.className = "fault";
    box.setAttribute("role", "alert");
    box.appendChild(document.createElement("h2")).textContent = heading;
    box.appendChild(document.createElement("p")).textContent = detail;
    show(section);
  };

  const run = async () => {
    if (running) running.abort();
    const mine = (running = new AbortController());
    const address = form.action + "?" + new URLSearchParams({ query: text.value, run: "1" });
    document.getElementById("results").classList.add("busy");
    const start = performance.now();
    try {
      const answer = await fetch(address, { signal: mine.signal, headers: { Accept: "text/html" } });
      if (answer.redirected || !(answer.headers.get("Content-Type") || "").startsWith("text/html")) {
        location.assign(address); // a graph or a yes/no: the endpoint's own answer
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const section = page.getElementById("results");
      if (!section) throw new Error("the server sent another page (status " + answer.status + ")");
      const note = section.querySelector("p.small");
      if (note) note.append(" " + ((performance.now() - start) / 1000).toFixed(2) + " s.");
      show(document.adoptNode(section));
      history.pushState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") fault("No answer", "The server could not be reached: " + error.message);
    } finally {
      if (running === mine) running = null;
      document.getElementById("results").classList.remove("busy");
    }
  };

  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.hasAttribute("formaction")) return;
    event.preventDefault();
    run();
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  window.addEventListener("popstate", () => location.reload());
}
