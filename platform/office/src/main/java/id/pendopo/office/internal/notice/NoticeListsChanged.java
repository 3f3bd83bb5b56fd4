package id.pendopo.office.internal.notice;

import java.util.List;

/**
 * Event for the nodes themselves: lists changed, or there is something to deliver.
 *
 * @param accounts whose lists
 * @param deliveries whether there is something to deliver
 */
public record NoticeListsChanged(List<Long> accounts, boolean deliveries) {}
