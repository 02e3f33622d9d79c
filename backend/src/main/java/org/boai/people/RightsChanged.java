package org.boai.people;

import org.boai.audit.Actor;

/**
 * What a person may do has just changed, for those who have to take back what rested on it in the
 * same transaction.
 *
 * @param by whoever changed it
 * @param now the person with the roles of this moment; without any when the account was ended
 */
public record RightsChanged(Actor by, Actor now) {}
