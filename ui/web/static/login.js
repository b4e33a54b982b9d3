// The login works without this; it shows the password when asked, and that something is on its way.
(() => {
  const reveal = document.getElementById("reveal"), password = document.getElementById("password");
  reveal.addEventListener("click", () => {
    const shown = password.type === "password";
    password.type = shown ? "text" : "password";
    reveal.setAttribute("aria-pressed", String(shown));
    password.focus();
  });
  document.querySelector("main form").addEventListener("submit", () => {
    document.getElementById("enter").setAttribute("aria-busy", "true");
  });
})();
