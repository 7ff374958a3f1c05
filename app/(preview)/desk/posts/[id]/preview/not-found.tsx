/** A post that is not saved yet, or that is someone else's. */
export default function NotFound() {
  return (
    <div className="article">
      <h1>There is nothing to preview</h1>
      <p>
        Save the post first. <a href="/desk/posts">Back to the posts</a>
      </p>
    </div>
  );
}
