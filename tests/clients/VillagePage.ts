// A village's page with Relay: a list that goes on, things that are fetched again by their ids, a deed, a subscription.
import { graphql } from "relay-runtime";

export const page = graphql`
  query VillagePageQuery($code: String!) {
    village(code: $code) {
      name
      ...VillagePage_households
      ...VillagePage_covered
    }
  }
`;

export const households = graphql`
  fragment VillagePage_households on Village
  @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
  @refetchable(queryName: "VillagePageHouseholdsQuery") {
    households(first: $count, after: $cursor) @connection(key: "VillagePage_households") {
      edges {
        node {
          ...VillagePage_household
        }
      }
    }
  }
`;

export const household = graphql`
  fragment VillagePage_household on Household @refetchable(queryName: "VillagePageHouseholdQuery") {
    address
    residents {
      name
    }
  }
`;

export const covered = graphql`
  fragment VillagePage_covered on Coverable
  @argumentDefinitions(purpose: { type: "Purpose" })
  @refetchable(queryName: "VillagePageCoveredQuery") {
    label
    coverage(purpose: $purpose) {
      level
      unit {
        name
      }
    }
  }
`;

export const changes = graphql`
  query VillagePageChangesQuery($about: ID!) {
    ...VillagePage_changes @arguments(about: $about)
  }
`;

export const log = graphql`
  fragment VillagePage_changes on Query
  @argumentDefinitions(about: { type: "ID!" }, count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "VillagePageMoreChangesQuery") {
    changes(about: $about, last: $count, before: $cursor) @connection(key: "VillagePage_changes") {
      edges {
        node {
          at
          summary
        }
      }
    }
  }
`;

export const apply = graphql`
  mutation VillagePageMutation($id: ID!, $version: Int!) {
    applyRestructuring(id: $id, expectedVersion: $version) {
      applied
    }
  }
`;

export const news = graphql`
  subscription VillagePageSubscription($about: ID!) {
    changes(about: $about) {
      node {
        summary
      }
    }
  }
`;
