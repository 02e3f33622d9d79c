package org.boai.manage;

/**
 * What a program may send. Closed and read strictly: a member that is not named there, among them
 * all that the server owns, is refused.
 */
sealed interface ManageRequest
        permits WritingRequest,
                ReviewRequest,
                CommentRequest,
                PublicationRequest,
                BundleRequest,
                SocietyRequest {}
