"""What things are called: vocabulary, IRIs and authorities. Imports nothing of ours."""
