"""The published dataset, answering. Imports ontology only."""
