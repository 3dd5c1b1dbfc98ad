"""Posts at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE, Argument, code
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import PostKind
from api.fields.factories import listing, lookup
from api.nouns.duty.types import Post


@strawberry.type
class DutyQueries:
    """值守."""

    post: Post | None = lookup("posts/post", "The post of a code. 岗位", CODE, AS_OF)
    posts: Connection[Post] | None = listing(
        "posts/posts",
        "Posts, in code order. 各岗位",
        AS_OF,
        Argument("kind", PostKind | None, "Only of this kind. 类别"),
        Argument("village", str | None, "Only in the village of this code. 村", code),
        everything="posts_anywhere",
        starts=(Start("village", "posts_of_village"),),
    )
