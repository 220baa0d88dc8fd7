"""What can be done with a body: experiments, comparison with data, scores, exports, citations."""
