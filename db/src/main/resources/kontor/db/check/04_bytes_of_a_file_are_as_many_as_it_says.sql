select f.id from intake.file f
left join (select file_id, sum(length(bytes)) as bytes, count(*) as chunks from intake.file_chunk group by file_id) c
  on c.file_id = coalesce(f.bytes_of, f.id)
where f.upload_complete and f.status in ('ACCEPTED', 'PARTIAL', 'DISCARDED') and f.bytes_removed_at is null
    and f.size_bytes <> coalesce(c.bytes, 0)
  or f.status in ('ACCEPTED', 'PARTIAL', 'REJECTED', 'DISCARDED') and f.chunks <> coalesce(c.chunks, 0)
