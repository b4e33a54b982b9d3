"""The words of English, in files named as those of Chinese."""
