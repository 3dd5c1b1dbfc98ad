MATCH (delivery:Delivery {id: $code})
WITH delivery, delivery.acknowledgedAt IS NULL AS first, datetime.realtime() AS at
FOREACH (_ IN CASE WHEN first THEN [1] ELSE [] END | SET delivery.acknowledgedAt = at, delivery.acknowledgedBy = 'bench', delivery.changedAt = at)
RETURN [['Delivery:' + delivery.id, 'ACKNOWLEDGED']] AS rows
