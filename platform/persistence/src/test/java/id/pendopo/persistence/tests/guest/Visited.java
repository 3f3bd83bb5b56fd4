package id.pendopo.persistence.tests.guest;

/** Event: somebody came by. */
public record Visited(String purpose) {}
