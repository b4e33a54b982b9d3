"""What words mean: requests, terms, mandates, orders, events; and the book that keeps them."""
