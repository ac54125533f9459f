package io.depotdesk.domain.goods;

/// Who receives a delivery or hands out a return. Unknown parts are empty.
public record Consignee(String name, String phone, String email) {}
