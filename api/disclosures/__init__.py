"""The log of disclosures 披露: who was shown whose personal fields, written down before the answer leaves."""
