-- A file is read again as a file of its own, by a newer version of its source, from the bytes that are kept. When it is read
-- to its end it takes the place of the one before in the same transaction: that is discarded, and says by what.
alter table intake.file
  add column again_of bigint,
  add column bytes_of bigint,
  add column replaced_by bigint,
  add constraint file_again_of_file foreign key (again_of) references intake.file (id),
  add constraint file_bytes_of_file foreign key (bytes_of) references intake.file (id),
  add constraint file_replaced_by_file foreign key (replaced_by) references intake.file (id),
  add constraint file_again_has_bytes check ((again_of is null) = (bytes_of is null));
comment on column intake.file.again_of is 'the file this one is read again of';
comment on column intake.file.bytes_of is 'the file whose bytes these are; null: its own';
comment on column intake.file.replaced_by is 'the file that took its place';

-- While it is read again both stand there; once it counts, only one of them does.
drop index intake.file_same_bytes_once;
create unique index file_same_bytes_once on intake.file (source_id, sha256)
  where status not in ('DISCARDED', 'REJECTED') and (again_of is null or status in ('ACCEPTED', 'PARTIAL'));
create unique index file_read_again_once on intake.file (again_of) where status in ('RECEIVED', 'READING');
