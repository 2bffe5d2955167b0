// Light or dark, before anything is drawn: as chosen here before, or as the system has it.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = localStorage.getItem("look");
  } catch {
    // Storage can be forbidden.
  }
  const show = () => {
    document.documentElement.dataset.look = chosen ?? (dark.matches ? "dark" : "light");
  };
  show();
  dark.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("look");
    const name = () => {
      const isDark = document.documentElement.dataset.look === "dark";
      button.textContent = isDark ? "Light" : "Dark";
      button.setAttribute("aria-label", isDark ? "Show light pages" : "Show dark pages");
    };
    button.hidden = false;
    name();
    dark.addEventListener("change", name);
    button.addEventListener("click", () => {
      chosen = document.documentElement.dataset.look === "dark" ? "light" : "dark";
      try {
        localStorage.setItem("look", chosen);
      } catch {
        // Then it is for this page only.
      }
      show();
      name();
    });
  });
})();
