"""How well faults are found that were put into real pages on purpose."""
