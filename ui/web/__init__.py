"""The web: accounts and sessions, the guard before every request, and the pages that Gradio shows."""
