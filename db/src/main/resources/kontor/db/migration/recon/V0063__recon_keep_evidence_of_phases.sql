-- What a phase found, as a digest made while its pairs are at hand; the run's own digest is made of these.
alter table recon.run_phase add column evidence bytea;
alter table recon.run_phase add constraint run_phase_evidence_is_sha256 check (length(evidence) = 32);
