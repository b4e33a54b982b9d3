"""The words of Chinese, in files named as those of English."""
