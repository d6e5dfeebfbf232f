// The room is laid out; its first file follows.
