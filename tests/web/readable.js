// What keeps people from reading or using the page that is shown: a list of complaints. Source: WCAG 2.2.
() => {
  const complaints = [];
  const say = (what, it) => complaints.push(`${what}: ${it.outerHTML.slice(0, 120)}`);
  const shown = (it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !it.closest(".hidden, [aria-hidden=true], svg [hidden]");

  // Names (4.1.2), ids (1.3.1), languages (3.1.2)
  const controls = [...document.querySelectorAll("button, a[href], input:not([type=hidden]), select, textarea, summary")].filter((it) => it.checkVisibility());
  for (const it of controls)
    if (!(it.getAttribute("aria-label") || it.title || it.textContent.trim() || [...(it.labels || [])].some((label) => label.textContent.trim()))) say("no name", it);
  const ours = document.querySelectorAll("#bar *, #page, #page *");
  const ids = [...ours].map((it) => it.id).filter(Boolean);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) complaints.push(`two of #${id}`);
  for (const it of ours)
    for (const name of ["aria-controls", "aria-describedby", "aria-labelledby", "for"])
      if (it.hasAttribute(name) && !document.getElementById(it.getAttribute(name))) say(`${name} of nothing`, it);
  for (const it of document.querySelectorAll("[role=dialog], section, aside, nav, form[aria-label]")) if (it.hasAttribute("aria-label") && !it.getAttribute("aria-label").trim()) say("no name", it);
  if (document.querySelectorAll("main, [role=main]").length !== 1) complaints.push("not one main part");
  if (document.querySelectorAll("h1, h2").length === 0) complaints.push("no heading");

  // Sizes of what is pressed (2.5.8), and nothing sideways (1.4.10)
  for (const it of controls) {
    const sizes = [it, ...(it.labels || [])].map((one) => one.getBoundingClientRect());
    const inline = it.tagName === "A" && getComputedStyle(it).display === "inline";
    if (shown(it) && !inline && sizes.every(({ width, height }) => Math.min(width, height) < 24)) say("small", it);
  }
  if (document.documentElement.scrollWidth > innerWidth) complaints.push("wider than the window");

  // Contrast (1.4.3)
  const parse = (colour) => {
    const numbers = colour.match(/[\d.]+(?:e-?\d+)?/g).map(Number);
    const scale = colour.startsWith("color(") ? 1 : 255;
    return [...numbers.slice(0, 3).map((one) => one / scale), numbers[3] ?? 1];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const behind = (it) => (it ? over(parse(getComputedStyle(it).backgroundColor), behind(it.parentElement)) : [1, 1, 1, 1]);
  const light = (colour) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, part, at) => sum + part * (colour[at] <= 0.03928 ? colour[at] / 12.92 : ((colour[at] + 0.055) / 1.055) ** 2.4), 0);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode()); ) {
    const it = node.parentElement;
    if (!node.data.trim() || !shown(it) || it.closest("script, style, option, :disabled, .hidden, circle ~ text, .plan")) continue;
    const style = getComputedStyle(it);
    const paper = behind(it);
    const ink = over(parse(it.closest("svg") ? style.fill : style.color), paper);
    const [low, high] = [light(ink), light(paper)].sort((a, b) => a - b);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 600);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < (large ? 3 : 4.5)) say(`contrast ${contrast.toFixed(2)}`, it);
  }
  return complaints;
}
