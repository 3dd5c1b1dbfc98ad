// A fact that was said by then, and replaced by none.
%.at <= said < %.until
