package org.boai.workflow;

/**
 * What a reviewer attests, each by a tick of its own, none set by default (PUB-01, PUB-05).
 *
 * @param contentReviewed 审: stance, facts, policy
 * @param proofread 校: typos, names, titles, numbers, places
 * @param secrecyChecked holds no state secret
 * @param privacyChecked shows no personal data that may not be shown
 */
public record Ticks(
        boolean contentReviewed,
        boolean proofread,
        boolean secrecyChecked,
        boolean privacyChecked) {
    public boolean complete() {
        return contentReviewed && proofread && secrecyChecked && privacyChecked;
    }
}
