package io.depotdesk.data.carriers.suite;

/// Where a desk may be killed on its way through one call to a carrier.
enum Arrow {
    BEFORE_SENDING_IS_TOLD,
    BEFORE_THE_FIRST_BYTE,
    BEFORE_THE_ANSWER_IS_TOLD,
    AFTER_THE_ANSWER_IS_TOLD,
    BEFORE_A_LOOK_UP_IS_TOLD,
    AFTER_A_LOOK_UP_IS_TOLD,
    BEFORE_A_PRICE_IS_TOLD,
    BEFORE_A_CANCELLATION_IS_TOLD
}
