-- A change here is a new file with the next number: a database of another number is rebuilt, not altered.

create table projection (
    version integer not null,
    reached bigint not null,            -- last journal unit in the history tables
    shown bigint not null,              -- sequence of the state in the tables of the day
    history_digest varchar(64) not null -- over all rows of the history tables, in order
);

-- The history: rows are added and never change.

create table journal_units (
    sequence bigint primary key,
    taken_at timestamp(9) with time zone not null,
    kind varchar not null,
    by_name varchar not null,
    conclusions integer not null
);

create table decisions (
    id varchar primary key,
    sequence bigint not null,
    ordinal integer not null,
    decided_at timestamp(9) with time zone not null,
    actor varchar not null,
    by_machine boolean not null,
    question varchar not null,
    answer varchar not null,
    alternatives integer not null,
    cents bigint not null,
    override_reason varchar,
    known_up_to bigint not null,
    roads_version varchar not null,
    seed bigint not null,
    steps bigint not null
);
create index decisions_in_order on decisions (sequence, ordinal);

-- The day as it stands.

create table shipments (
    id varchar primary key,
    position integer not null,
    order_number varchar not null,
    kind varchar not null,
    consignee varchar not null,
    address_text varchar not null,
    place varchar,
    latitude double precision,
    longitude double precision,
    grams bigint not null,
    cubic_centimetres bigint not null,
    parcels integer not null,
    opens timestamp(9) with time zone,
    closes timestamp(9) with time zone,
    priority integer not null,
    deferred boolean not null,
    locked_to varchar
);

create table routes (
    vehicle varchar primary key,
    position integer not null,
    name varchar not null,
    driver varchar not null,
    departs timestamp(9) with time zone not null,
    returns timestamp(9) with time zone not null,
    stops integer not null,
    metres bigint not null,
    drive_seconds bigint not null,
    cents bigint not null,
    broken integer not null
);

create table stops (
    vehicle varchar not null,
    position integer not null,
    shipment varchar,                   -- null: a break
    arrival timestamp(9) with time zone not null,
    departure timestamp(9) with time zone not null,
    lateness_seconds bigint not null,
    primary key (vehicle, position)
);

create table outsourced (
    shipment varchar primary key,
    position integer not null,
    carrier varchar not null,
    cents bigint not null
);

create table unserved (
    shipment varchar primary key,
    position integer not null,
    reasons varchar not null
);

create table cases (
    id varchar primary key,
    position integer not null,
    cause varchar not null,
    subject varchar not null,
    priority varchar not null,
    title varchar not null,
    opened timestamp(9) with time zone not null,
    deadline timestamp(9) with time zone not null,
    state varchar not null,
    state_by varchar,
    state_until timestamp(9) with time zone, -- shelved until, or closed at
    remark varchar
);
