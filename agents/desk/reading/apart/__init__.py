"""Messages of several wishes, each read alone."""
