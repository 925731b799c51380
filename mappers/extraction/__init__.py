"""What the prose says: actors, events, policy positions and citations, each with its evidence."""
