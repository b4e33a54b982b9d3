"""The frame of a report: one page with its style, no script and nothing to fetch."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_DARK = """color-scheme: dark; --paper: #15181c; --card: #1c2026; --ink: #e4e6e9;
  --faint: #98a1ac; --rule: #2e343c; --one: #6fb3d2; --two: #e08e62; --three: #74c08f; --four: #b29be0;
  --good: #6cc08b; --bad: #ec7f72; --near: #d9a94a;"""
_STYLE = """
:root { color-scheme: light; --paper: #fbfaf8; --card: #fff; --ink: #1d2126; --faint: #6a717b;
  --rule: #e3e1dc; --one: #2f6f8f; --two: #b4572d; --three: #3f8a5a; --four: #7a5ea8; --good: #2f7d4f;
  --bad: #b3382c; --near: #9a6b10; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { DARK } }
:root[data-theme=dark] { DARK }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.45 system-ui, sans-serif; }
nav { position: sticky; top: 0; z-index: 1; display: flex; gap: 1.2rem; padding: .5rem 1.5rem;
  background: var(--paper); border-bottom: 1px solid var(--rule); }
nav a, h2 a { color: inherit; text-decoration: none; } nav a:hover, h2 a:hover { text-decoration: underline; }
main { max-width: 1180px; margin: 0 auto; padding: 0 1.5rem 4rem; }
section { padding-top: 1.4rem; } h1 { font-size: 1.5rem; margin: .3rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 0 0 .2rem; } h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .3rem 0; } .faint { color: var(--faint); } small { color: var(--faint); font-size: .82em; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(430px, 100%), 1fr)); gap: 1rem; }
.card { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: .8rem 1rem; }
.question { margin-bottom: .5rem; } .goals { width: 100%; border-collapse: collapse; }
.goals td { padding: .12rem .4rem .12rem 0; vertical-align: baseline; white-space: nowrap; }
.goals td:nth-child(2) { white-space: normal; }
.chip { display: inline-block; padding: 0 .5em; border-radius: 9px; font-size: .82em; white-space: nowrap;
  border: 1px solid currentColor; color: var(--faint); }
.yes, .better { color: var(--good); }
.no, .worse { color: var(--bad); } .close, .changed { color: var(--near); }
.wide { overflow-x: auto; } .figures-table { border-collapse: collapse; margin: .4rem 0 .8rem; }
.figures-table th { font-weight: 500; text-align: left; padding: .18rem .9rem .18rem 0;
  vertical-align: bottom; }
.figures-table thead th { color: var(--faint); font-size: .85em; max-width: 9em; }
.figures-table td { padding: .18rem .9rem .18rem 0; white-space: nowrap; }
.figures-table td.faint:last-child { white-space: normal; }
.figures-table tbody tr { border-top: 1px solid var(--rule); }
.number { font-variant-numeric: tabular-nums; } .figures { display: flex; flex-wrap: wrap; gap: 1.4rem; }
figure { margin: .8rem 0; max-width: 100%; } figcaption { font-weight: 600; margin-bottom: .3rem; }
details { margin: .35rem 0; } summary { cursor: pointer; } .case summary { overflow-wrap: anywhere; }
.shown { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; font-size: .92em;
  padding: .4rem 0 .8rem 1rem; }
.shown dl { flex: 1 1 420px; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .12rem .8rem;
  margin: 0; align-content: start; } dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.shown .plot { position: sticky; top: 3rem; }
.plot { max-width: 100%; height: auto; font: 11px system-ui, sans-serif; }
.plot text { fill: var(--faint); } .plot .label { fill: var(--ink); } .plot .on { fill: var(--card); }
.plot text:not(.on):not(.label) { fill: var(--ink); fill-opacity: .75; }
.plot polyline { fill: none; stroke: var(--faint); } .plot .grid { stroke: var(--rule); }
.plot .guide { stroke-dasharray: 4 4; } .plot .whisker { stroke: var(--one); stroke-width: 2; }
.plot .line-strong { stroke: var(--ink); stroke-width: 1.5; } .plot .thin { stroke-opacity: .45; }
.plot .line-one { stroke: var(--one); } .plot .line-two { stroke: var(--two); }
.plot .line-three { stroke: var(--three); } .plot .line-four { stroke: var(--four); }
.plot .one { fill: var(--one); } .plot .two { fill: var(--two); } .plot .three { fill: var(--three); }
.plot .four { fill: var(--four); } .plot .faint { fill: var(--faint); fill-opacity: .35; }
.plot .heat { fill: var(--one); } .plot .ring { fill: none; stroke: var(--ink); stroke-width: 2; }
@media (max-width: 700px) { main { padding: 0 .8rem 3rem; } .goals td { white-space: normal; }
  nav { padding: .5rem .8rem; gap: .9rem; overflow-x: auto; } .shown { padding-left: 0; } }
""".replace("DARK", _DARK)
_HTML = '<html lang="en">'


def page(title: str, names: Iterable[str], inside: str) -> str:
    """A whole HTML page; `inside` is HTML, the rest is text."""
    links = "".join(f'<a href="#{escape(name)}">{escape(name)}</a>' for name in ("summary", *names))
    return (
        f'<!doctype html>{_HTML}<head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><nav>{links}</nav><main>{inside}</main></body></html>\n"
    )


def in_theme(page: str, theme: str) -> str:
    """A page that is `dark` or `light` whatever the browser likes; with an empty theme it is as it was."""
    return page.replace(_HTML, f'<html lang="en" data-theme="{theme}">', 1) if theme else page
