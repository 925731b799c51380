"""One module per family of things: what its page asks, and what its template is given."""
